//! Messages on their way to stderr. A command that runs on leaves the writing to a thread: whoever reads stderr may
//! pause, and neither requests nor signals must wait for that.

use crate::failure::Failure;
use std::io::{self, Write};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::Duration;

/// Messages that wait to be written. Further ones are dropped, and counted.
const MOST_WAITING: usize = 1024;

/// How long the end of the program waits for what is still to be written.
const LAST_WAIT: Duration = Duration::from_secs(1);

/// There once a thread writes.
static QUEUE: OnceLock<Arc<Queue>> = OnceLock::new();

/// Lines that end with a line break. If stderr takes nothing, there is nowhere left to say so.
pub fn write(lines: &str) {
    match QUEUE.get() {
        Some(queue) => queue.push(lines),
        None => write_at_once(lines),
    }
}

/// From here on, [`write`] never waits for the reader of stderr.
pub fn never_wait() -> Result<(), Failure> {
    let queue = Arc::new(Queue::default());
    let written = Arc::clone(&queue);
    let thread = std::thread::Builder::new().name("stderr".to_owned()).spawn(move || written.write_on());
    thread.map_err(|error| Failure::new(format!("a thread to print with could not be started: {error}")))?;
    // Only if it was there already, with a thread of its own.
    let _ = QUEUE.set(queue);
    Ok(())
}

/// Before the program ends: gives what is still waiting a last chance.
pub fn finish() {
    if let Some(queue) = QUEUE.get() {
        let is_busy = |state: &mut State| state.writing || !state.messages.is_empty();
        let _ = queue.changed.wait_timeout_while(queue.state(), LAST_WAIT, is_busy);
    }
}

/// anstream drops the colours where NO_COLOR is set or nobody looks.
fn write_at_once(lines: &str) {
    let _ = anstream::stderr().lock().write_all(lines.as_bytes());
}

#[derive(Default)]
struct Queue {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    messages: Vec<String>,
    /// Since `messages` was full. What was dropped came after all of them.
    dropped: usize,
    writing: bool,
}

impl Queue {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn push(&self, lines: &str) {
        let mut state = self.state();
        if state.messages.len() < MOST_WAITING {
            state.messages.push(lines.to_owned());
        } else {
            state.dropped += 1;
        }
        self.changed.notify_all();
    }

    fn write_on(&self) {
        let is_empty = |state: &mut State| state.messages.is_empty();
        loop {
            let waited = self.changed.wait_while(self.state(), is_empty);
            let mut state = waited.unwrap_or_else(PoisonError::into_inner);
            let State { messages, dropped, .. } = std::mem::take(&mut *state);
            state.writing = true;
            drop(state);
            messages.iter().for_each(|lines| write_at_once(lines));
            match dropped {
                0 => {}
                1 => write_at_once("warning: 1 message was dropped here, for nobody read stderr\n"),
                _ => write_at_once(&format!(
                    "warning: {dropped} messages were dropped here, for nobody read stderr\n"
                )),
            }
            self.state().writing = false;
            self.changed.notify_all();
        }
    }
}

/// The same door for what writes bytes: one event a call.
pub struct Writer;

impl Write for Writer {
    fn write(&mut self, event: &[u8]) -> io::Result<usize> {
        write(&String::from_utf8_lossy(event));
        Ok(event.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
