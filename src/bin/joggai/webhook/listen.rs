//! `joggai webhook listen`: verified events as they come, until Ctrl-C.

use super::secret::SecretFiles;
use super::target::Target;
use crate::failure::Failure;
use crate::print::{self, Printer};
use crate::signals::Signals;
use crate::stderr;
use axum::Router;
use axum::extract::{FromRequest, Request};
use axum::routing::post;
use bytes::Bytes;
use http::header::{CONTENT_TYPE, USER_AGENT};
use http::{HeaderMap, HeaderName, StatusCode};
use joggai::webhooks::{EVENT_HEADER, SIGNATURE_HEADER, Verified, Verifier, Webhook, WebhookRejection};
use std::future::poll_fn;
use std::net::Ipv4Addr;
use std::pin::pin;
use std::sync::Arc;
use std::sync::mpsc::{SyncSender, sync_channel};
use std::task::Poll;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::{mpsc, oneshot};
use tokio::time::{Instant, timeout_at};

/// JoggAI waits 5 seconds for an answer; reading, printing and forwarding are over before. The extractor gives a body as
/// long.
const PATIENCE: Duration = Duration::from_secs(4);

/// Events that wait to be printed while whoever reads stdout is slow. Further ones are not acknowledged.
const MOST_WAITING: usize = 64;

#[derive(clap::Args)]
#[command(after_help = HELP)]
pub struct Arguments {
    #[command(flatten)]
    secrets: SecretFiles,
    /// The port to listen on, of 127.0.0.1; a free one unless given
    #[arg(long, value_name = "N", default_value_t = 0, hide_default_value = true)]
    port: u16,
    /// An address to send every verified delivery on to, with http or https
    #[arg(long, value_name = "URL")]
    forward_to: Option<String>,
}

const HELP: &str = "\
Takes deliveries by POST at every path, and prints each genuine event: a line with time, type, id and status, or with
--output json its body as one line. Addresses in it show without their queries unless --show-secrets is given. What is
refused is told on stderr. It stops on Ctrl-C or SIGTERM, with exit status 0.

JoggAI delivers to public https addresses only, so it takes a tunnel to get from there to here. An event made with
`joggai webhook trigger`, and a sandbox on this machine, reach it directly.

--forward-to gets the body byte for byte, with the headers Content-Type, User-Agent, X-Webhook-Event and
X-Webhook-Signature, so that it can verify it again. The sender gets its status, with 200 for every 2xx, or 502 if it
gives no final answer within 4 seconds: JoggAI then repeats the delivery, and the event is printed once more.

Examples:
  joggai webhook listen --port 4000 --secret-file secret.txt
  joggai webhook listen --secret-file secret.txt --forward-to http://127.0.0.1:3000/hooks/joggai
  joggai webhook listen --secret-file old.txt --secret-file new.txt --output json | jq .data";

pub async fn run(arguments: Arguments, printer: &Printer) -> Result<(), Failure> {
    let verifier = Verifier::with_secrets(arguments.secrets.read()?)
        .map_err(|error| Failure::wrong_usage(error.to_string()))?;
    let target = arguments.forward_to.map(|url| Target::new(&url, "--forward-to")).transpose()?;
    // Listening for signals comes first: whoever reads our address may stop us at once.
    let mut signals =
        Signals::new().map_err(|error| Failure::new(format!("signals cannot be received: {error}")))?;
    stderr::never_wait()?;
    let unheard = |error| {
        Failure::new(format!("port {} of 127.0.0.1 cannot be listened on: {error}", arguments.port))
            .hint("give another --port, or none for a free one")
    };
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, arguments.port)).await.map_err(unheard)?;
    let address = listener.local_addr().map_err(unheard)?;
    if let Some(target) = &target
        && target.is_at(address).await
    {
        return Err(Failure::wrong_usage(format!(
            "--forward-to {target} is the address that is listened on here"
        ))
        .hint("every event would come back without end: give another --port, or another address"));
    }

    let (lines, mut broken) = start_printing()?;
    let receiver = Arc::new(Receiver { verifier, target, printer: *printer, lines });
    print::note(&format!("listening on http://{address} until Ctrl-C"));
    if let Some(target) = &receiver.target {
        print::note(&format!("forwarding to {target}"));
    }
    let take = async move |request| answer(receiver.take(request).await);
    let router = Router::new().fallback_service(post(take).fallback(refuse_method));
    tokio::spawn(async move { axum::serve(listener, router).await });

    // A delivery that is under way then gets no answer, so that its sender repeats it.
    let mut stopped = pin!(signals.wait());
    poll_fn(|context| match broken.poll_recv(context) {
        Poll::Ready(Some(failure)) => Poll::Ready(Err(failure)),
        _ => stopped.as_mut().poll(context).map(Ok),
    })
    .await
}

/// A line to print, and where to say that it is.
type Line = (String, oneshot::Sender<()>);

/// Prints in a thread of its own: a reader of stdout that pauses must neither hold up signals nor be waited for at the
/// end. A failure to print ends the command.
fn start_printing() -> Result<(SyncSender<Line>, mpsc::UnboundedReceiver<Failure>), Failure> {
    let (lines, waiting) = sync_channel::<Line>(MOST_WAITING);
    let (failed, broken) = mpsc::unbounded_channel();
    let print = move || {
        for (line, printed) in waiting {
            // Its sender was told to repeat it.
            if printed.is_closed() {
                continue;
            }
            if let Err(failure) = print::text(&line) {
                let _ = failed.send(failure);
                return;
            }
            let _ = printed.send(());
        }
    };
    let thread = std::thread::Builder::new().name("stdout".to_owned()).spawn(print);
    thread.map_err(|error| Failure::new(format!("a thread to print with could not be started: {error}")))?;
    Ok((lines, broken))
}

struct Receiver {
    verifier: Verifier,
    target: Option<Target>,
    printer: Printer,
    lines: SyncSender<Line>,
}

/// Why a delivery is not acknowledged.
struct Refusal {
    status: StatusCode,
    why: String,
}

impl Refusal {
    fn new(status: StatusCode, why: impl Into<String>) -> Self {
        Self { status, why: why.into() }
    }
}

impl From<WebhookRejection> for Refusal {
    fn from(rejection: WebhookRejection) -> Self {
        Self::new(rejection.status(), rejection.to_string())
    }
}

async fn refuse_method() -> StatusCode {
    answer(Err(Refusal::new(StatusCode::METHOD_NOT_ALLOWED, "refused a request that is not a POST")))
}

fn answer(taken: Result<(), Refusal>) -> StatusCode {
    match taken {
        Ok(()) => StatusCode::OK,
        Err(Refusal { status, why }) => {
            print::warning(&format!("{why} (answered {})", status.as_u16()));
            status
        }
    }
}

impl Receiver {
    /// Verifies, prints and forwards a delivery, in this order.
    async fn take(&self, request: Request) -> Result<(), Refusal> {
        let deadline = Instant::now() + PATIENCE;
        let headers = forwarded(request.headers());
        let Webhook(verified) = Webhook::from_request(request, &self.verifier).await?;
        self.print(&verified, deadline).await?;
        match &self.target {
            Some(target) => forward(target, headers, verified.body(), deadline).await,
            None => Ok(()),
        }
    }

    async fn print(&self, verified: &Verified, deadline: Instant) -> Result<(), Refusal> {
        let unprinted =
            || Refusal::new(StatusCode::SERVICE_UNAVAILABLE, "an event could not be printed in time");
        let line = self.printer.event_line(verified).map_err(|_| unprinted())?;
        let (done, printed) = oneshot::channel();
        self.lines.try_send((line, done)).map_err(|_| unprinted())?;
        match timeout_at(deadline, printed).await {
            Ok(Ok(())) => Ok(()),
            _ => Err(unprinted()),
        }
    }
}

/// The headers that a receiver needs.
fn forwarded(received: &HeaderMap) -> HeaderMap {
    let mut headers = HeaderMap::new();
    for name in [
        CONTENT_TYPE,
        USER_AGENT,
        HeaderName::from_static(EVENT_HEADER),
        HeaderName::from_static(SIGNATURE_HEADER),
    ] {
        for value in received.get_all(&name) {
            headers.append(name.clone(), value.clone());
        }
    }
    headers
}

/// The untouched bytes.
async fn forward(
    target: &Target,
    headers: HeaderMap,
    body: &Bytes,
    deadline: Instant,
) -> Result<(), Refusal> {
    let left = deadline.saturating_duration_since(Instant::now());
    match target.post(headers, body.clone(), left).await {
        Ok(status) if status.is_success() => Ok(()),
        // No answer at all, to a sender that waits for one.
        Ok(status) if status.is_informational() => {
            let why = format!("{target} answered {} only", status.as_u16());
            Err(Refusal::new(StatusCode::BAD_GATEWAY, why))
        }
        Ok(status) => Err(Refusal::new(status, format!("{target} did not take the event"))),
        Err(why) => {
            let why = format!("the event could not be forwarded to {target}: {why}");
            Err(Refusal::new(StatusCode::BAD_GATEWAY, why))
        }
    }
}
