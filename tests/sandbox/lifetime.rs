//! Starting and stopping.

use crate::HANGS;
use crate::client::{address, endpoints};
use joggai::sandbox::{Sandbox, SandboxBuilder};
use std::net::{Ipv4Addr, TcpListener};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;

#[tokio::test]
async fn a_port_in_use_is_named() {
    let sandbox = Sandbox::start().await.unwrap();
    let port: u16 = address(&sandbox).rsplit_once(':').unwrap().1.parse().unwrap();
    let error = Sandbox::builder().port(port).start().await.unwrap_err();
    assert_eq!(
        error.to_string(),
        format!("port {port} of 127.0.0.1 is in use: choose another, or 0 for a free one")
    );
}

/// Drops a sandbox that has an idle and a half-sent connection, and takes its port at once.
async fn drop_and_rebind() {
    let sandbox = Sandbox::start().await.unwrap();
    let port: u16 = address(&sandbox).rsplit_once(':').unwrap().1.parse().unwrap();
    let text = format!("GET /v2/events HTTP/1.1\r\nhost: x\r\nx-api-key: {}\r\n\r\n", sandbox.api_key());
    let mut idle = TcpStream::connect(address(&sandbox)).await.unwrap();
    idle.write_all(text.as_bytes()).await.unwrap();
    assert_ne!(idle.read(&mut [0; 64]).await.unwrap(), 0);
    let mut half = TcpStream::connect(address(&sandbox)).await.unwrap();
    half.write_all(&text.as_bytes()[..20]).await.unwrap();
    drop(sandbox);
    let again = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).unwrap();
    for mut stream in [idle, half] {
        let _ = stream.write_all(text.as_bytes()).await;
        // Closed or reset, but not answered anew and not left open.
        let _ = timeout(HANGS, stream.read_to_end(&mut Vec::new())).await.expect("the connection stays open");
    }
    drop(again);
}

#[tokio::test(flavor = "current_thread")]
async fn dropping_stops_it_on_one_thread() {
    drop_and_rebind().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn dropping_stops_it_on_several_threads() {
    drop_and_rebind().await;
}

#[tokio::test]
async fn shutdown_waits_and_frees_the_port() {
    let sandbox = Sandbox::start().await.unwrap();
    let at = address(&sandbox).to_owned();
    let mut open = TcpStream::connect(&at).await.unwrap();
    endpoints(&sandbox).await;
    timeout(HANGS, sandbox.shutdown()).await.expect("shutdown hangs");
    let _ = timeout(HANGS, open.read_to_end(&mut Vec::new())).await.expect("the connection stays open");
    TcpListener::bind(at).unwrap();
}

#[test]
fn a_sandbox_outlives_its_runtime_harmlessly() {
    let runtime = || tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let first = runtime();
    let (one, two) =
        first.block_on(async { (Sandbox::start().await.unwrap(), Sandbox::start().await.unwrap()) });
    drop(first);
    drop(one);
    runtime().block_on(async { timeout(HANGS, two.shutdown()).await.expect("shutdown hangs") });
}

#[test]
fn without_a_fitting_runtime_it_says_so() {
    fn poll(builder: SandboxBuilder) -> String {
        let future = std::pin::pin!(builder.start());
        match future.poll(&mut std::task::Context::from_waker(std::task::Waker::noop())) {
            std::task::Poll::Ready(Err(error)) => error.to_string(),
            _ => panic!("it started"),
        }
    }
    assert!(poll(Sandbox::builder()).starts_with("no tokio runtime"));
    let bare = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let _inside = bare.enter();
    assert!(poll(Sandbox::builder()).contains("IO or time driver"));
}
