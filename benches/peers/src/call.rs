//! What one call costs: a PUT over a kept loopback connection, by bare reqwest with serde, by the client that progenitor
//! generates without our steps, and by joggai. All three send the same three fields and decode the same answer.
//!
//! - `call`: rounds of each in turn, one call at a time and 64 in flight; prints medians side by side.
//! - `call serve`: prints the address of a server and serves until it is stopped.
//! - `call only CLIENT CALLS ADDRESS`: that many calls of one client there, to be counted from outside
//!   (see `benches/call.sh`).

use cpu_time::ThreadTime;
use serde::{Deserialize, Serialize};
use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::time::{Duration, Instant};
use tokio::task::JoinSet;

mod plain {
    #![allow(unused_imports, clippy::all)]
    progenitor::generate_api!("update_webhook_endpoint.json");
}

const KEY: &str = "the-same-key-for-all";
const URL: &str = "https://example.com/hooks/joggai";
const EVENTS: [&str; 2] = ["generated_avatar_video_success", "generated_avatar_video_failed"];
const ROUNDS: usize = 40;
const CALLS: usize = 250;
const IN_FLIGHT: usize = 64;

/// Counts the allocations of each thread.
struct Counting;

thread_local! {
    static ALLOCATIONS: Cell<u64> = const { Cell::new(0) };
}

fn count() {
    let _ = ALLOCATIONS.try_with(|count| count.set(count.get() + 1));
}

unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        count();
        unsafe { System.alloc(layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        count();
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        count();
        unsafe { System.realloc(pointer, layout, size) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// Reads requests and answers each with the same endpoint, on threads of its own, so that nothing of it is counted.
fn server() -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").expect("loopback");
    let address = listener.local_addr().expect("an address");
    std::thread::spawn(move || {
        for connection in listener.incoming() {
            std::thread::spawn(move || serve(connection.expect("a connection")));
        }
    });
    address
}

fn serve(mut connection: TcpStream) {
    let body = br#"{"code":0,"msg":"Success","data":{"endpoint_id":"wh_123456","url":"https://example.com/hooks/joggai","secret":"whsec_abc123xyz","status":"enabled","events":["generated_avatar_video_success","generated_avatar_video_failed"],"username":"john_doe","created_at":1732806631},"rid":"0123456789abcdef0123456789abcdef"}"#;
    let head = format!(
        "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n",
        body.len()
    );
    let answer = [head.as_bytes(), body].concat();
    let _ = connection.set_nodelay(true);
    let mut seen = Vec::new();
    let mut part = [0; 4096];
    loop {
        let whole = seen.windows(4).position(|window| window == b"\r\n\r\n").and_then(|end| {
            let head = std::str::from_utf8(&seen[..end]).ok()?;
            let length = head.split("content-length: ").nth(1)?.lines().next()?.parse::<usize>().ok()?;
            (seen.len() >= end + 4 + length).then_some(end + 4 + length)
        });
        match whole {
            Some(length) => {
                seen.drain(..length);
                if connection.write_all(&answer).is_err() {
                    return;
                }
            }
            None => match connection.read(&mut part) {
                Ok(0) | Err(_) => return,
                Ok(count) => seen.extend_from_slice(&part[..count]),
            },
        }
    }
}

#[derive(Serialize)]
struct Update<'a> {
    url: &'a str,
    status: &'a str,
    events: &'a [&'a str],
}

#[derive(Deserialize)]
#[allow(dead_code)]
struct Answer {
    code: i64,
    msg: String,
    data: Option<Endpoint>,
}

#[derive(Deserialize)]
#[allow(dead_code)]
struct Endpoint {
    endpoint_id: Option<String>,
    url: Option<String>,
    secret: Option<String>,
    status: Option<String>,
    events: Option<Vec<String>>,
    username: Option<String>,
    created_at: Option<i64>,
}

#[derive(Clone)]
enum Peer {
    Bare { http: reqwest::Client, url: String },
    Plain(plain::Client),
    Joggai(joggai::Client),
}

fn http() -> reqwest::Client {
    let mut headers = reqwest::header::HeaderMap::new();
    headers.insert("x-api-key", KEY.parse().expect("a header"));
    reqwest::Client::builder().no_proxy().default_headers(headers).build().expect("a client")
}

impl Peer {
    fn all(address: SocketAddr) -> [(&'static str, Self); 3] {
        let base = format!("http://{address}");
        let joggai = joggai::Client::builder().api_key(KEY).base_url(&base).build().expect("a client");
        [
            ("bare", Self::Bare { http: http(), url: format!("{base}/v2/endpoint/wh_123456") }),
            ("plain", Self::Plain(plain::Client::new_with_client(&base, http()))),
            ("joggai", Self::Joggai(joggai)),
        ]
    }

    async fn call(&self) {
        let id = match self {
            Self::Bare { http, url } => {
                let body = Update { url: URL, status: "enabled", events: &EVENTS };
                let answer = http.put(url).json(&body).send().await.expect("an answer");
                let answer: Answer = answer.error_for_status().expect("200").json().await.expect("JSON");
                assert_eq!(answer.code, 0);
                answer.data.expect("data").endpoint_id
            }
            Self::Plain(client) => {
                let body = plain::types::UpdateWebhookEndpoint {
                    url: URL.to_owned(),
                    status: plain::types::UpdateWebhookEndpointStatus::Enabled,
                    events: EVENTS.map(str::to_owned).into(),
                };
                let answer =
                    client.update_webhook_endpoint("wh_123456", &body).await.expect("an answer").into_inner();
                assert_eq!(answer.code, 0);
                answer.data.expect("data").endpoint_id
            }
            Self::Joggai(client) => {
                let body = joggai::UpdateWebhookEndpoint::new(URL, joggai::WebhookStatus::Enabled, EVENTS);
                client.webhooks().update("wh_123456", body).await.expect("an answer").endpoint_id
            }
        };
        assert_eq!(id.as_deref(), Some("wh_123456"));
    }
}

/// Of one call, in one round.
#[derive(Clone, Copy)]
struct Cost {
    latency: Duration,
    cpu: Duration,
    allocations: f64,
}

async fn one_at_a_time(peer: &Peer) -> Cost {
    let (begin, before) = (ThreadTime::now(), ALLOCATIONS.get());
    let mut latencies = [Duration::ZERO; CALLS];
    for latency in &mut latencies {
        let begin = Instant::now();
        peer.call().await;
        *latency = begin.elapsed();
    }
    let (cpu, allocations) = (begin.elapsed(), ALLOCATIONS.get() - before);
    latencies.sort();
    Cost {
        latency: latencies[CALLS / 2],
        cpu: cpu / CALLS as u32,
        allocations: allocations as f64 / CALLS as f64,
    }
}

async fn many_at_a_time(peer: &Peer) -> Cost {
    let (begin, before, clock) = (ThreadTime::now(), ALLOCATIONS.get(), Instant::now());
    let mut tasks = JoinSet::new();
    let each = CALLS.div_ceil(IN_FLIGHT);
    for _ in 0..IN_FLIGHT {
        let peer = peer.clone();
        tasks.spawn(async move {
            for _ in 0..each {
                peer.call().await;
            }
        });
    }
    while let Some(done) = tasks.join_next().await {
        done.expect("no panic");
    }
    let calls = (each * IN_FLIGHT) as u32;
    Cost {
        latency: clock.elapsed() / calls,
        cpu: begin.elapsed() / calls,
        allocations: (ALLOCATIONS.get() - before) as f64 / f64::from(calls),
    }
}

fn median<T: PartialOrd + Copy>(mut values: Vec<T>) -> T {
    values.sort_by(|one, other| one.partial_cmp(other).expect("no NaN"));
    values[values.len() / 2]
}

fn micros(time: Duration) -> f64 {
    time.as_secs_f64() * 1e6
}

fn print(title: &str, names: &[&str], rounds: &[Vec<Cost>]) {
    let of =
        |peer: usize, what: fn(&Cost) -> f64| median(rounds.iter().map(|round| what(&round[peer])).collect());
    println!("{title}");
    println!("  {:<24}{:>12}{:>12}{:>16}{:>16}", "", "median µs", "CPU µs", "CPU to bare", "allocations");
    for (peer, name) in names.iter().enumerate() {
        // Round by round, for the machine's speed drifts.
        let ratio =
            median(rounds.iter().map(|round| micros(round[peer].cpu) / micros(round[0].cpu)).collect());
        println!(
            "  {name:<24}{:>12.1}{:>12.1}{ratio:>16.3}{:>16.1}",
            of(peer, |cost| micros(cost.latency)),
            of(peer, |cost| micros(cost.cpu)),
            of(peer, |cost| cost.allocations),
        );
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["serve"] => {
            println!("{}", server());
            std::thread::park();
        }
        ["only", name, calls, address] => {
            let peers = Peer::all(address.parse().expect("an address"));
            let (_, peer) = peers.iter().find(|(known, _)| *known == name).expect("bare, plain or joggai");
            for _ in 0..calls.parse::<usize>().expect("a number of calls") {
                peer.call().await;
            }
        }
        _ => {
            let peers = Peer::all(server());
            let (mut sequential, mut concurrent) = (Vec::new(), Vec::new());
            for (_, peer) in &peers {
                one_at_a_time(peer).await;
                many_at_a_time(peer).await;
            }
            for round in 0..ROUNDS {
                let mut costs = [(None, None); 3];
                // Each begins as often as the others.
                for turn in 0..peers.len() {
                    let at = (round + turn) % peers.len();
                    costs[at] =
                        (Some(one_at_a_time(&peers[at].1).await), Some(many_at_a_time(&peers[at].1).await));
                }
                sequential.push(costs.iter().filter_map(|(one, _)| *one).collect());
                concurrent.push(costs.iter().filter_map(|(_, many)| *many).collect());
            }
            let names = ["bare reqwest + serde", "plain progenitor", "joggai"];
            print("one call at a time", &names, &sequential);
            print("64 in flight (µs: time between answers)", &names, &concurrent);
        }
    }
}
