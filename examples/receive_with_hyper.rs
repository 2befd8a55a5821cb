//! Receives webhooks with plain hyper, or with any server that hands over headers and body.
//!
//! It sends itself a genuine and a forged delivery, tells what became of them, and ends:
//!
//! ```text
//! cargo run --example receive_with_hyper
//! ```

use http_body_util::{BodyExt, Empty, LengthLimitError, Limited};
use hyper::body::{Bytes, Incoming};
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode, server::conn::http1};
use hyper_util::rt::TokioIo;
use joggai::Secret;
use joggai::webhooks::{SIGNATURE_HEADER, Verifier, sign};
use std::convert::Infallible;
use std::error::Error;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::timeout;

/// Events are some hundred bytes.
const LARGEST_BODY: usize = 1024 * 1024;

/// JoggAI waits 5 seconds for the answer.
const PATIENCE: Duration = Duration::from_secs(4);

async fn receive(verifier: Verifier, request: Request<Incoming>) -> StatusCode {
    if request.method() != Method::POST {
        return StatusCode::METHOD_NOT_ALLOWED;
    }
    let (head, body) = request.into_parts();
    // The bytes as they came: a JSON parser would not give the same ones back.
    let body = match timeout(PATIENCE, Limited::new(body, LARGEST_BODY).collect()).await {
        Ok(Ok(body)) => body.to_bytes(),
        Ok(Err(error)) if error.is::<LengthLimitError>() => return StatusCode::PAYLOAD_TOO_LARGE,
        Ok(Err(_)) => return StatusCode::BAD_REQUEST,
        Err(_) => return StatusCode::REQUEST_TIMEOUT,
    };
    match verifier.verify(&head.headers, body) {
        Ok(verified) => {
            // Whatever must not be lost is stored here, before the answer.
            println!("  took {} {:?}", verified.event().event_type(), verified.event().resource_id());
            StatusCode::OK
        }
        Err(error) => {
            println!("  refused: {error}");
            StatusCode::UNAUTHORIZED
        }
    }
}

async fn serve(listener: TcpListener, verifier: Verifier) -> std::io::Result<()> {
    loop {
        let (connection, _) = listener.accept().await?;
        let verifier = verifier.clone();
        let service = service_fn(move |request| {
            let status = receive(verifier.clone(), request);
            async {
                let mut response = Response::new(Empty::<Bytes>::new());
                *response.status_mut() = status.await;
                Ok::<_, Infallible>(response)
            }
        });
        tokio::spawn(http1::Builder::new().serve_connection(TokioIo::new(connection), service));
    }
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let secret = Secret::from("whsec_abc123xyz");
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    tokio::spawn(serve(listener, Verifier::new(secret.clone())?));

    let body = r#"{"event":"generated_image_success","timestamp":1732806631,"data":{"photo_id":"photo_1"}}"#;
    let signature = sign(&secret, body.as_bytes())?;
    for (name, body) in [("genuine", body.to_owned()), ("forged", body.replace("photo_1", "photo_2"))] {
        println!("a {name} delivery");
        let request = format!(
            "POST / HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\ncontent-type: application/json\r\n\
             {SIGNATURE_HEADER}: {signature}\r\ncontent-length: {}\r\n\r\n{body}",
            body.len()
        );
        let mut connection = TcpStream::connect(address).await?;
        connection.write_all(request.as_bytes()).await?;
        let mut answer = String::new();
        connection.read_to_string(&mut answer).await?;
        println!("  answered {}", answer.lines().next().unwrap_or_default());
    }
    Ok(())
}
