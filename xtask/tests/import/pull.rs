//! `spec pull` and addresses, against a server on loopback that answers as it is told.

use crate::folder::{Folder, Said, VENDORED, update_page, update_slice};
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

/// Answers each request by its path, with whole answers as they go over the wire; what it was sent is kept.
struct Server {
    address: String,
    requests: Arc<Mutex<Vec<String>>>,
}

impl Server {
    fn new(answer: impl Fn(&str, &str) -> Vec<u8> + Send + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port is free");
        let address = format!("http://{}", listener.local_addr().expect("it has an address"));
        let requests = Arc::new(Mutex::new(Vec::new()));
        let (kept, own) = (requests.clone(), address.clone());
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let head = head(&stream);
                let path = head.split(' ').nth(1).unwrap_or_default().to_owned();
                kept.lock().expect("no panic").push(head);
                // The client may have gone already.
                let _ = (&stream).write_all(&answer(&path, &own));
            }
        });
        Self { address, requests }
    }

    fn pull(&self, path: &str) -> (Folder, Said) {
        let folder = Folder::new();
        let said = folder.spec(&["pull", &format!("{}{path}", self.address)]);
        (folder, said)
    }

    #[track_caller]
    fn refuses(&self, path: &str, message: &str) {
        let (folder, said) = self.pull(path);
        let public = path.split('?').next().unwrap_or_default();
        let expected = format!("{}{public}: {message}", self.address);
        assert!(said.stderr.starts_with(&expected), "expected: {expected}\nsaid: {}", said.stderr);
        assert!(said.stderr.contains("\n  to mend it: "), "{}", said.stderr);
        assert_eq!((said.code, said.stdout.as_str()), (1, ""));
        assert_eq!(folder.document(), VENDORED);
        assert_eq!(folder.files().len(), 2);
    }
}

fn head(stream: &TcpStream) -> String {
    let lines = BufReader::new(stream).lines().map_while(Result::ok);
    lines.take_while(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

fn ok(body: &str) -> Vec<u8> {
    format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}", body.len())
        .into_bytes()
}

fn redirect(to: &str) -> Vec<u8> {
    format!("HTTP/1.1 302 Found\r\nlocation: {to}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n")
        .into_bytes()
}

#[test]
fn a_document_is_pulled_and_nothing_secret_sent_or_kept() {
    let server = Server::new(|_, _| ok(&VENDORED.replace("johndoe", "janedoe")));
    let folder = Folder::new();
    let address = server.address.replacen("http://", "http://me:hunter2@", 1);
    let said = folder.spec(&["pull", &format!("{address}/v2/openapi-v2.yaml?signature=abc#top")]);
    assert_eq!(said.code, 0, "{}", said.stderr);
    let public = format!("{}/v2/openapi-v2.yaml", server.address);
    assert_eq!(said.stderr, format!("note: {public}: the name and password in the address are not sent\n"));
    assert!(said.stdout.starts_with("openapi/joggai-v2.yaml: +1 -1 lines\n"), "{}", said.stdout);
    assert_eq!(folder.document(), VENDORED.replace("johndoe", "janedoe"));
    let record = folder.read("openapi/provenance.yaml");
    assert!(record.contains(&format!("\ndocument:\n  source: {public}\n")), "{record}");
    let requests = server.requests.lock().expect("no panic");
    assert_eq!(requests.len(), 1);
    let sent = requests[0].to_ascii_lowercase();
    assert!(sent.starts_with("get /v2/openapi-v2.yaml?signature=abc http/1.1\n"), "{sent}");
    for header in ["authorization", "cookie", "x-api-key", "referer"] {
        assert!(!sent.contains(&format!("\n{header}:")), "{sent}");
    }
    for secret in ["hunter2", "signature"] {
        assert!(!(said.stdout.clone() + &said.stderr + &record).contains(secret));
    }
}

#[test]
fn import_takes_addresses_of_pages_too() {
    let server = Server::new(|_, _| ok(&update_page(&update_slice().replace("johndoe", "janedoe"))));
    let folder = Folder::new();
    folder.import(&[&format!("{}/Webhook/UpdateWebhookEndpoint.md", server.address)]);
    assert_eq!(folder.document(), VENDORED.replace("johndoe", "janedoe"));
}

#[test]
fn redirects() {
    let server = Server::new(|path, own| match path {
        "/relative" => redirect("/good"),
        "/away" => redirect("http://203.0.113.1/good?token=abc"),
        "/other-scheme" => redirect("file:///etc/passwd"),
        "/nowhere" => redirect("http://[/"),
        "/good" => ok(VENDORED),
        "/5" => redirect(&format!("{own}/good")),
        path => {
            let number: usize = path[1..].parse().unwrap_or_default();
            redirect(&format!("{own}/{}", number + 1))
        }
    });
    for path in ["/relative", "/1"] {
        let (_, said) = server.pull(path);
        assert_eq!((said.code, said.stderr.as_str()), (0, ""), "{path}");
    }
    server.refuses("/away", "redirects to http://203.0.113.1/good, and only redirects to the same host");
    server.refuses("/other-scheme", "redirects to file:///etc/passwd, and only");
    server.refuses("/nowhere", "redirects to what is no address\n");
    server.refuses("/6", "redirects more than 5 times\n");
}

#[test]
fn answers_that_are_no_document() {
    let server = Server::new(|path, _| match path {
        "/404?token=abc" => {
            b"HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\nconnection: close\r\n\r\n".to_vec()
        }
        "/204" => b"HTTP/1.1 204 No Content\r\nconnection: close\r\n\r\n".to_vec(),
        "/304" => b"HTTP/1.1 304 Not Modified\r\nconnection: close\r\n\r\n".to_vec(),
        "/cut" => {
            [b"HTTP/1.1 200 OK\r\ncontent-length: 999999\r\n\r\n", &VENDORED.as_bytes()[..1000]].concat()
        }
        "/cut-chunks" => b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nopena\r\n".to_vec(),
        "/zipped" => b"HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: 3\r\n\r\nabc".to_vec(),
        "/not-http" => b"SSH-2.0-server\r\n".to_vec(),
        "/large" => ok(&"# large\n".repeat(2_200_000)),
        "/html" => ok("<!doctype html>\n<html><body>Docs</body></html>"),
        "/empty.yaml" => ok(""),
        _ => ok(""),
    });
    server.refuses("/404?token=abc", "answered 404 Not Found\n");
    server.refuses("/204", "answered 204 No Content\n");
    server.refuses("/304", "answered 304 Not Modified\n");
    server.refuses("/cut", "the answer broke off after ");
    server.refuses("/cut-chunks", "the answer broke off after 5 bytes: ");
    server.refuses("/zipped", "answered in the encoding `gzip`, which was not asked for\n");
    server.refuses("/not-http", "cannot be fetched: ");
    server.refuses("/large", "answered more than 16 MiB\n");
    let folder = Folder::new();
    folder.refuses(&[&format!("{}/html", server.address)], &format!("{}/html:1: is HTML, ", server.address));
    folder.refuses(
        &[&format!("{}/empty.yaml", server.address)],
        &format!("{}/empty.yaml:1: is empty\n", server.address),
    );
}

#[test]
fn servers_that_are_not_there_or_do_not_answer() {
    let port = TcpListener::bind("127.0.0.1:0").expect("a port is free");
    let silent = format!("http://{}/", port.local_addr().expect("it has an address"));
    let folder = Folder::new();
    let said = folder.spec(&["pull", "--timeout", "1", &silent]);
    assert_eq!(
        (said.code, said.stderr.as_str()),
        (1, format!("{silent}: did not answer within 1 s\n  to mend it: try again later\n").as_str())
    );
    drop(port);
    folder.refuses(&[&silent], &format!("{silent}: cannot be fetched: "));
    folder.refuses(&["https://name.invalid/a.yaml"], "https://name.invalid/a.yaml: cannot be fetched: ");
}

#[test]
fn tls_that_nobody_vouches_for() {
    // It answers what is not TLS at all.
    let server = Server::new(|_, _| ok(VENDORED));
    let address = server.address.replacen("http://", "https://", 1);
    Folder::new().refuses(&[&address], &format!("{address}/: cannot be fetched: "));
}

#[test]
fn what_is_no_address() {
    let folder = Folder::new();
    for (given, message) in [
        ("docs.jogg.ai", "docs.jogg.ai: is no address\n"),
        ("ftp://docs.jogg.ai/a.yaml", "ftp://docs.jogg.ai/a.yaml: is neither https nor http\n"),
        ("https://me:hunter2@[/?q=1", "https://[/: is no address: "),
    ] {
        let said = folder.spec(&["pull", given]);
        assert_eq!(said.code, 1);
        assert!(said.stderr.starts_with(message), "{}", said.stderr);
    }
}
