//! What the worst answer can cost: memory held, and depth followed. Time and bytes are in `transport.rs`.

#[path = "support/scripted_server.rs"]
mod scripted_server;

use joggai::{CreateWebhookEndpoint, ErrorKind, WebhookStatus};
use scripted_server::{Answer, Facts, Server, facts};

const MIB: usize = 1 << 20;

/// Linux says how much a process held at most.
#[cfg(target_os = "linux")]
mod memory {
    use super::MIB;
    use crate::scripted_server::{Answer, KEY, Server};
    use joggai::Client;

    /// The process alone takes some 12 MiB.
    #[test]
    fn an_answer_without_end_is_not_held() {
        let zeros = vec![b' '; 0x10000];
        let chunk = [b"10000\r\n", &zeros[..], b"\r\n"].concat();
        let too_long = "BodyTooLarge: the answer is longer than the limit of 8388608 bytes";
        for (head, more, outcome) in [
            ("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n", chunk.clone(), too_long),
            ("HTTP/1.1 500 Oops\r\ntransfer-encoding: chunked\r\n\r\n", chunk, too_long),
            ("HTTP/1.1 200 OK\r\n\r\n", zeros.clone(), too_long),
            ("HTTP/1.1 200 OK\r\ncontent-length: 200000000\r\n\r\n", zeros, too_long),
            (
                "HTTP/1.1 200 OK\r\n",
                b"x-a: b\r\n".repeat(4096),
                "Transport: the connection broke before the answer was complete: message head is too large",
            ),
        ] {
            assert_bounded(Answer::Endless(head.into(), more), outcome, 48);
        }
    }

    #[test]
    fn a_bomb_is_not_unpacked() {
        let gzip = |mib: usize| Answer::with(200, "content-encoding: gzip\r\n", &zeros_in_gzip(mib * MIB));
        for mib in [10, 1000] {
            assert_bounded(gzip(mib), "Decode: the answer is compressed, which was not asked for", 48);
        }
        assert_bounded(gzip(4000), "BodyTooLarge: the answer is longer than the limit of 8388608 bytes", 48);
    }

    /// As much as fits into 8 MiB of what takes the most memory for its length once it is decoded.
    #[test]
    fn an_answer_of_tiny_parts_is_refused_or_takes_twenty_times_its_length() {
        let full = |start: &str, part: &str, end: &str| {
            let room = 8 * MIB - start.len() - end.len();
            let parts = vec![part; room / (part.len() + 1)].join(",");
            Answer::json(200, &[start, &parts, end].concat())
        };
        let crowded = "BodyTooLarge: the answer of 8388606 bytes has fewer than 16 for each object in it, and would take \
                   too much memory";
        assert_bounded(full(r#"{"code":0,"data":{"endpoints":["#, "{}", "]}}"), crowded, 48);
        let endpoints = full(r#"{"code":0,"data":{"endpoints":["#, r#"{"events":["a"]}"#, "]}}");
        assert_bounded(endpoints, "493445 endpoints", 8 * 20 + 48);
    }

    /// So many zeros as gzip, in a hundred and fiftieth of the room: the first, then "the last 258 once more".
    fn zeros_in_gzip(count: usize) -> Vec<u8> {
        let mut bytes = vec![0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3];
        let (mut held, mut bits) = (0_u32, 0);
        let mut push = |code: u32, length: u32| {
            held |= code << bits;
            bits += length;
            while bits >= 8 {
                bytes.push(held as u8);
                held >>= 8;
                bits -= 8;
            }
        };
        // One block with the fixed codes, which stand with their highest bit first.
        push(0b011, 3);
        push(0b0000_1100, 8);
        for _ in 0..count / 258 {
            push(0b1010_0011, 13);
        }
        push(0, 14);
        // Whoever unpacked it would be far beyond any limit before the checksum.
        bytes.extend([0; 8]);
        bytes
    }

    /// In the child process of [`outcome_and_memory`], one call of the server that this process was given.
    #[test]
    fn in_a_child_process() {
        let Ok(url) = std::env::var("JOGGAI_TEST_SERVER") else {
            return;
        };
        let client = Client::builder().api_key(KEY).base_url(url).max_attempts(1).build().unwrap();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        match runtime.block_on(client.webhooks().list().into_future()) {
            Ok(endpoints) => println!("outcome: {} endpoints", endpoints.len()),
            Err(error) => println!("outcome: {:?}: {}", error.kind(), error.message()),
        }
        let status = std::fs::read_to_string("/proc/self/status").unwrap();
        let most = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
        println!("memory: {most}");
    }

    /// How a listing in a process of its own ends, and how many MiB that process held at most.
    fn outcome_and_memory(answer: Answer) -> (String, usize) {
        let server = Server::start([answer]);
        let mut child = std::process::Command::new(std::env::current_exe().unwrap());
        child
            .args(["--exact", "memory::in_a_child_process", "--nocapture"])
            .env("JOGGAI_TEST_SERVER", server.url());
        let output = child.output().unwrap();
        let stdout = String::from_utf8(output.stdout).unwrap();
        let told = |what: &str| {
            let line = stdout.lines().find_map(|line| line.split_once(what));
            line.unwrap_or_else(|| panic!("the child tells no {what}{stdout}")).1.to_owned()
        };
        let memory = told("memory: ").trim_end_matches(" kB").trim().parse::<usize>().unwrap();
        (told("outcome: "), memory / 1024)
    }

    #[track_caller]
    fn assert_bounded(answer: Answer, outcome: &str, most: usize) {
        let (found, memory) = outcome_and_memory(answer);
        assert_eq!(found, outcome);
        assert!(memory < most, "{memory} MiB were held: {outcome}");
    }
}

#[tokio::test]
async fn many_objects_of_an_honest_size_are_no_fault() {
    let endpoint = |id: usize| {
        format!(
            r#"{{"endpoint_id":"wh_{id:06}","url":"https://example.com/hooks/{{id}}","status":"enabled"}}"#
        )
    };
    let list = (0..20_000).map(endpoint).collect::<Vec<_>>().join(",");
    let crowd = vec!["{}"; 100_000].join(",");
    for (list, count) in [(list, 20_000), (crowd, 100_000)] {
        let answer = Answer::json(200, &format!(r#"{{"code":0,"data":{{"endpoints":[{list}]}}}}"#));
        let server = Server::start([answer]);
        assert_eq!(server.client().webhooks().list().await.unwrap().len(), count);
    }
}

#[tokio::test]
async fn a_crowded_answer_may_have_been_a_success() {
    let crowd = "{".repeat(2 * MIB);
    for (status, maybe_submitted) in [(200, true), (500, true), (400, false)] {
        let server = Server::start([Answer::json(status, &crowd)]);
        let body = CreateWebhookEndpoint::new("https://example.com/hook", WebhookStatus::Enabled, ["a"]);
        let error = server.client().webhooks().create(body).await.unwrap_err();
        let kind = ErrorKind::BodyTooLarge;
        let expected = Facts { kind, code: None, status: Some(status), attempts: 1, maybe_submitted };
        assert_eq!(facts(&error), expected);
    }
}

/// What is not read at all may be nested as deep as it likes; what is read is never deep. Nothing recurses.
#[tokio::test]
async fn depth_changes_nothing() {
    let not_whole = "Decode: `code` of the answer is not a whole number";
    let refused = "Api: no";
    for (open, close, most) in [("[", "]", 100_000), (r#"{"a":"#, "}", 40_000)] {
        for depth in [126, 127, 128, 129, most] {
            let deep = format!("{}1{}", open.repeat(depth), close.repeat(depth));
            for (body, outcome) in [
                (r#"{"code":0,"data":{"endpoints":[{"x":DEEP}],"x":DEEP}}"#, "1 endpoints"),
                (r#"{"code":"0","data":{"endpoints":[{"x":DEEP}],"x":DEEP}}"#, "1 endpoints"),
                (r#"{"code":0,"x":DEEP,"msg":DEEP,"rid":DEEP,"data":{"endpoints":[]}}"#, "0 endpoints"),
                (r#"{"code":"0","x":DEEP,"msg":DEEP,"rid":DEEP,"data":{"endpoints":[]}}"#, "0 endpoints"),
                (r#"{"code":DEEP,"data":{"endpoints":[]}}"#, not_whole),
                (r#"{"code":7,"msg":"no","rid":DEEP,"x":DEEP,"data":DEEP}"#, refused),
                (r#"{"msg":"no","x":DEEP,"data":DEEP,"code":7}"#, refused),
                (r#"{"msg":"no","data":{"retryAfter":DEEP},"retryAfter":DEEP,"code":7}"#, refused),
                (r#"{"code":7,"msg":DEEP}"#, "Api: JoggAI refused without a message"),
            ] {
                let case = format!("{body} with {depth} of {open}");
                assert_eq!(listed(&body.replace("DEEP", &deep)).await, outcome, "{case}");
            }
            // Where something is read, it does not fit; where the answer ends within, it is broken.
            for body in [
                r#"{"code":0,"data":{"endpoints":[{"username":DEEP}]}}"#,
                r#"{"code":0,"data":[DEEP]}"#,
                "DEEP",
            ] {
                for deep in [&deep, &open.repeat(depth)] {
                    let outcome = listed(&body.replace("DEEP", deep)).await;
                    assert!(outcome.starts_with("Decode: "), "{body} with {depth} of {open}: {outcome}");
                }
            }
        }
    }
}

async fn listed(body: &str) -> String {
    let server = Server::start([Answer::json(200, body)]);
    match server.builder().max_attempts(1).build().unwrap().webhooks().list().await {
        Ok(endpoints) => format!("{} endpoints", endpoints.len()),
        Err(error) => format!("{:?}: {}", error.kind(), error.message()),
    }
}
