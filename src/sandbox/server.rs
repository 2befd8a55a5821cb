//! Listens, accepts, and stops. One task accepts; each connection is a task of its own.

use super::Shared;
use super::connection;
use super::error::SandboxError;
use std::future::poll_fn;
use std::net::Ipv4Addr;
use std::panic::catch_unwind;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};
use std::time::Duration;
use std::{io, net};
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::Handle;
use tokio::task::{JoinHandle, JoinSet};

/// Connections served at the same time. More wait in the system's queue until one is free.
const MOST_CONNECTIONS: usize = 1024;

/// After a failed accept, most often for want of file descriptors: long enough for some to come free.
const AFTER_FAILED_ACCEPT: Duration = Duration::from_millis(20);

/// The accepting task, and the door it accepts through.
pub(super) struct Server {
    door: Arc<Door>,
    port: u16,
    accepting: JoinHandle<()>,
}

impl Server {
    /// Listens on loopback, and nowhere else.
    pub(super) fn start(port: u16, shared: Arc<Shared>, runtime: &Handle) -> Result<Self, SandboxError> {
        let failed = |error| SandboxError::port(port, error);
        let listener = net::TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(failed)?;
        listener.set_nonblocking(true).map_err(failed)?;
        let port_taken = listener.local_addr().map_err(failed)?.port();
        // Tokio has no way to ask which drivers a runtime has; it panics where one is missing.
        let listener = catch_unwind(|| {
            drop(tokio::time::sleep(Duration::ZERO));
            TcpListener::from_std(listener)
        })
        .map_err(|_| SandboxError::no_drivers())?
        .map_err(failed)?;
        let door = Arc::new(Door::open(listener));
        let accepting = runtime.spawn(accept(Arc::clone(&door), shared));
        Ok(Self { door, port: port_taken, accepting })
    }

    pub(super) fn port(&self) -> u16 {
        self.port
    }

    pub(super) async fn shutdown(&mut self) {
        self.door.close();
        // An error says that the task is gone already, with its runtime.
        let _ = (&mut self.accepting).await;
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.door.close();
        // With the task goes its set of connections, and with the set each of them.
        self.accepting.abort();
    }
}

async fn accept(door: Arc<Door>, shared: Arc<Shared>) {
    let mut connections = JoinSet::new();
    loop {
        let accepted = poll_fn(|context| {
            // Finished connections leave the set here, so that it does not grow.
            while let Poll::Ready(Some(_)) = connections.poll_join_next(context) {}
            door.poll_accept(context, connections.len() < MOST_CONNECTIONS)
        })
        .await;
        match accepted {
            Some(Ok(stream)) => {
                connections.spawn(connection::serve(stream, Arc::clone(&shared), Arc::clone(&door)));
            }
            Some(Err(_)) => tokio::time::sleep(AFTER_FAILED_ACCEPT).await,
            None => break,
        }
    }
    connections.shutdown().await;
}

/// The listener, where both the accepting task and the sandbox reach it: dropping a sandbox must free the port at once,
/// while a task that was told to stop ends only when its runtime comes by.
pub(super) struct Door {
    inner: Mutex<DoorState>,
}

struct DoorState {
    listener: Option<TcpListener>,
    waiting: Option<Waker>,
}

impl Door {
    fn open(listener: TcpListener) -> Self {
        Self { inner: Mutex::new(DoorState { listener: Some(listener), waiting: None }) }
    }

    /// The next connection; none once the door is closed.
    fn poll_accept(&self, context: &mut Context<'_>, room: bool) -> Poll<Option<io::Result<TcpStream>>> {
        let mut state = self.lock();
        let Some(listener) = &state.listener else { return Poll::Ready(None) };
        if room && let Poll::Ready(accepted) = listener.poll_accept(context) {
            return Poll::Ready(Some(accepted.map(|(stream, _)| stream)));
        }
        state.waiting = Some(context.waker().clone());
        Poll::Pending
    }

    pub(super) fn is_closed(&self) -> bool {
        self.lock().listener.is_none()
    }

    fn close(&self) {
        let (listener, waiting) = {
            let mut state = self.lock();
            (state.listener.take(), state.waiting.take())
        };
        drop(listener);
        if let Some(waiting) = waiting {
            waiting.wake();
        }
    }

    fn lock(&self) -> MutexGuard<'_, DoorState> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
