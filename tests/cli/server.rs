//! A server that says what a test wants, and what it is given to say.

use crate::command::{Ran, joggai};
use crate::{FAILED, KEY, SUCCESS};
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::Command;
use std::sync::{Arc, Mutex};

/// An endpoint with everything in it, secrets included.
pub fn endpoint() -> Value {
    json!({
        "endpoint_id": "wh_1",
        "url": "https://example.com/hook?token=tok_123",
        "status": "enabled",
        "events": [SUCCESS, FAILED],
        "username": "johndoe",
        "created_at": 1_732_806_231,
        "secret": "whsec_abc",
    })
}

/// A server that gives every request the same bytes, and keeps what was asked. It ends with the process.
pub struct Scripted {
    pub url: String,
    requests: Arc<Mutex<Vec<Request>>>,
}

pub struct Request {
    pub line: String,
    pub head: String,
    pub body: Vec<u8>,
}

impl Scripted {
    /// A success of JoggAI's with this `data`.
    pub fn data(data: &Value) -> Self {
        Self::answering(200, &json!({ "code": 0, "msg": "Success", "data": data }).to_string())
    }

    pub fn answering(status: u16, body: &str) -> Self {
        Self::raw(&format!(
            "HTTP/1.1 {status} X\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}",
            body.len()
        ))
    }

    /// Any bytes; none is a server that never answers.
    pub fn raw(answer: &str) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let requests = Arc::new(Mutex::new(Vec::new()));
        let (answer, seen) = (answer.to_owned(), Arc::clone(&requests));
        std::thread::spawn(move || {
            let mut kept_open = Vec::new();
            for stream in listener.incoming() {
                let mut stream = stream.unwrap();
                if let Some(request) = Request::read(&mut stream) {
                    seen.lock().unwrap().push(request);
                }
                if answer.is_empty() {
                    kept_open.push(stream);
                } else {
                    // Whoever gave up waiting has closed it.
                    let _ = stream.write_all(answer.as_bytes());
                }
            }
        });
        Self { url, requests }
    }

    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = joggai(args);
        command.env("JOGGAI_API_KEY", KEY).env("JOGGAI_BASE_URL", &self.url);
        command
    }

    pub fn run(&self, args: &[&str]) -> Ran {
        Ran::from(self.command(args))
    }

    pub fn requests(&self) -> Vec<Request> {
        std::mem::take(&mut self.requests.lock().unwrap())
    }

    /// The last request, of those since it was last asked.
    #[track_caller]
    pub fn request(&self) -> Request {
        self.requests().pop().expect("there was a request")
    }
}

impl Request {
    fn read(stream: &mut TcpStream) -> Option<Self> {
        let mut reader = BufReader::new(stream);
        let mut line = String::new();
        reader.read_line(&mut line).ok()?;
        let mut head = String::new();
        while !head.ends_with("\r\n\r\n") && head != "\r\n" {
            if reader.read_line(&mut head).ok()? == 0 {
                return None;
            }
        }
        let length = head.lines().find_map(|line| line.strip_prefix("content-length: "));
        let mut body = vec![0; length.map_or(0, |length| length.parse().unwrap())];
        reader.read_exact(&mut body).ok()?;
        Some(Self { line: line.trim_end().to_owned(), head, body })
    }

    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }
}
