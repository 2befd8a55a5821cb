//! One connection, from its first request to its last byte.

use super::Shared;
use super::requests;
use super::server::Door;
use bytes::Bytes;
use http::{Request, Response};
use http_body_util::Full;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use std::future::{Future, poll_fn};
use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::{Sleep, sleep, timeout};

/// Bytes of request line and headers.
const LARGEST_HEAD: usize = 16 * 1024;

/// Bytes of requests that are read ahead, and of answers that wait to be taken. A longer answer waits alone.
const LARGEST_BUFFER: usize = 32 * 1024;

/// How long, and how much, is still read from a client that goes on sending after its answer.
const LONGEST_FAREWELL: Duration = Duration::from_secs(2);
const LARGEST_FAREWELL: usize = 16 * 1024 * 1024;

type Answering = Pin<Box<dyn Future<Output = Result<Response<Full<Bytes>>, io::Error>> + Send>>;

/// Serves all requests of one connection.
pub(super) async fn serve(stream: TcpStream, shared: Arc<Shared>, door: Arc<Door>) {
    // Answers are small and whole; waiting to fill a packet would only delay them.
    let _ = stream.set_nodelay(true);
    let read_timeout = shared.read_timeout;
    let service = service_fn(move |request: Request<Incoming>| -> Answering {
        let shared = Arc::clone(&shared);
        let stopped = door.is_closed();
        Box::pin(async move {
            if stopped {
                // The sandbox is gone; an error closes the connection.
                return Err(io::ErrorKind::ConnectionAborted.into());
            }
            Ok(requests::answer(&shared, request).await)
        })
    });
    let io = ImpatientIo { io: TokioIo::new(stream), patience: read_timeout, stalled: None };
    let mut connection = http1::Builder::new()
        .timer(TokioTimer::new())
        // Runs between requests as well, so it ends idle connections too.
        .header_read_timeout(read_timeout)
        .max_header_size(LARGEST_HEAD)
        .max_buf_size(LARGEST_BUFFER)
        // A client may close its side once it has sent a request.
        .half_close(true)
        .serve_connection(io, service);
    // How it ended makes no difference: the other side knows, and the sandbox keeps no log.
    let _ = poll_fn(|context| connection.poll_without_shutdown(context)).await;
    let stream = connection.into_parts().io.io.into_inner();
    let _ = timeout(LONGEST_FAREWELL, farewell(stream)).await;
}

/// Closes the connection so that the last answer arrives. If bytes were left unread, the system would send a reset, and
/// that can overtake the answer: a client that sent too much would see "connection reset" instead of the 413.
async fn farewell(mut stream: TcpStream) {
    if stream.shutdown().await.is_err() {
        return;
    }
    let mut scratch = vec![0; 16 * 1024];
    let mut read = 0;
    while read < LARGEST_FAREWELL {
        match stream.read(&mut scratch).await {
            Ok(0) | Err(_) => return,
            Ok(count) => read += count,
        }
    }
}

/// Ends a connection whose other side does not take its answer. Reading has its limits in hyper; writing has none.
struct ImpatientIo {
    io: TokioIo<TcpStream>,
    patience: Duration,
    stalled: Option<Pin<Box<Sleep>>>,
}

impl ImpatientIo {
    fn judge<T>(&mut self, context: &mut Context<'_>, written: Poll<io::Result<T>>) -> Poll<io::Result<T>> {
        if written.is_ready() {
            self.stalled = None;
            return written;
        }
        let patience = self.patience;
        let stalled = self.stalled.get_or_insert_with(|| Box::pin(sleep(patience)));
        match stalled.as_mut().poll(context) {
            Poll::Ready(()) => Poll::Ready(Err(io::ErrorKind::TimedOut.into())),
            Poll::Pending => Poll::Pending,
        }
    }
}

impl hyper::rt::Read for ImpatientIo {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: hyper::rt::ReadBufCursor<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.io).poll_read(context, buffer)
    }
}

impl hyper::rt::Write for ImpatientIo {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.io).poll_write(context, bytes);
        self.judge(context, written)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        slices: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.io).poll_write_vectored(context, slices);
        self.judge(context, written)
    }

    fn is_write_vectored(&self) -> bool {
        self.io.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.io).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.io).poll_shutdown(context)
    }
}
