//! Ten thousand POSTs against a server that fails in random ways: none is carried out twice, none hangs, and what the
//! client says of each agrees with what the server counted.

use joggai::{Client, CreateWebhookEndpoint, ErrorKind, WebhookStatus};
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;
use tokio::task::JoinSet;

const POSTS: usize = 10_000;
const IN_FLIGHT: usize = 16;

/// Random enough, and the same in every run.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % bound as u64) as usize
    }
}

const GOOD: &str =
    "HTTP/1.1 200 OK\r\ncontent-length: 43\r\n\r\n{\"code\":0,\"data\":{\"endpoint_id\":\"wh_1234\"}}";

/// Answers that leave open whether the request was carried out: here it always was.
const DOUBTFUL: [&str; 9] = [
    "HTTP/1.1 500 Oops\r\ncontent-length: 0\r\n\r\n",
    "HTTP/1.1 502 Bad Gateway\r\ncontent-length: 6\r\n\r\n<html>",
    "HTTP/1.1 503 Busy\r\nretry-after: 0\r\ncontent-length: 0\r\n\r\n",
    "HTTP/1.1 408 Late\r\ncontent-length: 0\r\n\r\n",
    "HTTP/1.1 200 OK\r\ncontent-length: 14\r\n\r\n{\"code\":50000}",
    "HTTP/1.1 200 OK\r\ncontent-length: 6\r\n\r\n<html>",
    "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n",
    "no HTTP\r\n\r\n",
    "HTTP/1.1 307 Elsewhere\r\nlocation: /v2/endpoint\r\ncontent-length: 0\r\n\r\n",
];

const REFUSED: [&str; 3] = [
    "HTTP/1.1 429 Slow Down\r\ncontent-length: 0\r\n\r\n",
    "HTTP/1.1 200 OK\r\ncontent-length: 12\r\n\r\n{\"code\":429}",
    "HTTP/1.1 429 Slow Down\r\nretry-after: 0\r\nconnection: close\r\ncontent-length: 12\r\n\r\n{\"code\":429}",
];

/// One connection, until a fault ends it.
fn serve(mut connection: TcpStream, random: &mut Random, carried_out: &[AtomicU32]) -> Option<()> {
    connection.set_nodelay(true).ok()?;
    loop {
        match random.below(40) {
            // Hangs up before reading anything, or in the middle of the request.
            0 => return None,
            1 => {
                let mut part = vec![0; 1 + random.below(200)];
                connection.read_exact(&mut part).ok()?;
                return None;
            }
            _ => {}
        }
        let number = read_request(&mut connection)?;
        let carry_out = || carried_out[number].fetch_add(1, Ordering::SeqCst);
        match random.below(16) {
            0 => {
                carry_out();
                let sent = &GOOD.as_bytes()[..random.below(GOOD.len())];
                connection.write_all(sent).ok()?;
                return None;
            }
            1..=6 => {
                carry_out();
                connection.write_all(DOUBTFUL[random.below(DOUBTFUL.len())].as_bytes()).ok()?;
                if random.below(2) == 0 {
                    return None;
                }
            }
            7..=9 => {
                connection.write_all(REFUSED[random.below(REFUSED.len())].as_bytes()).ok()?;
            }
            10 if random.below(20) == 0 => {
                carry_out();
                // Until the client has had enough.
                let _ = connection.read(&mut [0]);
                return None;
            }
            _ => {
                carry_out();
                connection.write_all(GOOD.as_bytes()).ok()?;
                // A connection that the client keeps, and that is gone when it wants to use it.
                if random.below(4) == 0 {
                    return None;
                }
            }
        }
    }
}

/// The number in the body of the next request.
fn read_request(connection: &mut TcpStream) -> Option<usize> {
    let mut seen = Vec::new();
    let mut part = [0; 1024];
    loop {
        if let Some(end) = seen.windows(4).position(|window| window == b"\r\n\r\n") {
            let head = String::from_utf8_lossy(&seen[..end]).to_lowercase();
            let length = head.split("content-length: ").nth(1)?.lines().next()?.parse::<usize>().ok()?;
            if seen.len() >= end + 4 + length {
                let body = String::from_utf8_lossy(&seen[end + 4..]).into_owned();
                return body.split("https://a.example/").nth(1)?.split('"').next()?.parse().ok();
            }
        }
        match connection.read(&mut part).ok()? {
            0 => return None,
            count => seen.extend_from_slice(&part[..count]),
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_post_is_carried_out_twice() {
    let carried_out: Arc<Vec<AtomicU32>> = Arc::new((0..POSTS).map(|_| AtomicU32::new(0)).collect());
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    for thread in 0..IN_FLIGHT * 2 {
        let (listener, carried_out) = (listener.try_clone().unwrap(), carried_out.clone());
        std::thread::spawn(move || {
            let mut random = Random(0x9e37_79b9_7f4a_7c15 ^ (thread as u64 + 1) << 32);
            for connection in listener.incoming() {
                serve(connection.unwrap(), &mut random, &carried_out);
            }
        });
    }
    let client = Client::builder()
        .api_key("k")
        .base_url(url)
        .no_rate_limit()
        .repeat_budget(u32::MAX)
        .max_attempts(5)
        .attempt_timeout(Duration::from_millis(500))
        .backoff(Duration::ZERO, Duration::ZERO)
        .build()
        .unwrap();

    let mut calls = JoinSet::new();
    let (mut next, mut succeeded, mut doubtful, mut repeated) = (0, 0, 0, 0);
    while next < POSTS || !calls.is_empty() {
        while next < POSTS && calls.len() < IN_FLIGHT {
            let body = CreateWebhookEndpoint::new(
                format!("https://a.example/{next}"),
                WebhookStatus::Enabled,
                ["e"],
            );
            let (call, number) = (client.webhooks().create(body).with_response(), next);
            calls.spawn(async move { (number, call.await) });
            next += 1;
        }
        let (number, outcome) = calls.join_next().await.unwrap().unwrap();
        let times = carried_out[number].load(Ordering::SeqCst);
        assert!(times <= 1, "POST {number} was carried out {times} times: {outcome:?}");
        match outcome {
            Ok(answer) => {
                assert_eq!(times, 1, "POST {number}");
                succeeded += 1;
                repeated += u32::from(answer.attempts() > 1);
            }
            // What may have been carried out is said to be so; what is said not to be was not.
            Err(error) if error.maybe_submitted() => doubtful += 1,
            Err(error) => {
                assert_eq!(times, 0, "POST {number}: {error}");
                assert!(matches!(error.kind(), ErrorKind::RateLimited | ErrorKind::Connect), "{error}");
            }
        }
    }
    // All kinds of ends were met, repeats among them.
    assert!(succeeded > 2_000 && doubtful > 2_000 && repeated > 500, "{succeeded} {doubtful} {repeated}");
}
