//! What a user, a terminal or a service manager ends a program with.

use std::io;
#[cfg(unix)]
use std::task::Poll;

pub struct Signals {
    #[cfg(unix)]
    interrupt: tokio::signal::unix::Signal,
    #[cfg(unix)]
    terminate: tokio::signal::unix::Signal,
}

impl Signals {
    #[cfg(unix)]
    pub fn new() -> io::Result<Self> {
        use tokio::signal::unix::{SignalKind, signal};
        Ok(Self { interrupt: signal(SignalKind::interrupt())?, terminate: signal(SignalKind::terminate())? })
    }

    #[cfg(unix)]
    pub async fn wait(&mut self) {
        std::future::poll_fn(|context| {
            if self.interrupt.poll_recv(context).is_ready() || self.terminate.poll_recv(context).is_ready() {
                Poll::Ready(())
            } else {
                Poll::Pending
            }
        })
        .await;
    }

    #[cfg(not(unix))]
    pub fn new() -> io::Result<Self> {
        Ok(Self {})
    }

    #[cfg(not(unix))]
    pub async fn wait(&mut self) {
        if tokio::signal::ctrl_c().await.is_err() {
            // Then it cannot be stopped by a key, only from outside.
            std::future::pending::<()>().await;
        }
    }
}
