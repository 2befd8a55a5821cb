//! What it costs to verify one delivery: with joggai, with hmac and sha2 alone, with svix and with standardwebhooks.
//!
//! Each holds its key ready and gets headers and a body as a server would hand them over. They take turns, a short batch
//! each and another one first in every round, so that a machine that slows down slows all of them; the median of the
//! batches counts.

use base64::{Engine, prelude::BASE64_STANDARD};
use bytes::Bytes;
use hmac::{Hmac, Mac};
use http::{HeaderMap, HeaderValue};
use joggai::webhooks::{SIGNATURE_HEADER, Verifier, sign};
use sha2::Sha256;
use std::error::Error;
use std::hint::black_box;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

const SIZES: [usize; 3] = [512, 4 * 1024, 64 * 1024];
const ROUNDS: usize = 2000;
const BATCH: Duration = Duration::from_micros(200);

type Work<'a> = Box<dyn FnMut() + 'a>;

fn main() -> Result<(), Box<dyn Error>> {
    let mut kept = true;
    println!("{:>6}  {:<28} {:>10} {:>8}", "body", "", "median ns", "to raw");
    for size in SIZES {
        let (times, verdict) = measure(size)?;
        let raw = times[0].1;
        for (name, time) in times {
            println!("{size:>6}  {name:<28} {time:>10.0} {:>8.2}", time / raw);
        }
        kept &= verdict;
    }
    match kept {
        true => println!("joggai takes at most 1.1 times as long as raw, and less than both peers"),
        false => return Err("joggai takes more than 1.1 times as long as raw, or longer than a peer".into()),
    }
    Ok(())
}

/// Median nanoseconds of each, and whether ours are good enough.
fn measure(size: usize) -> Result<(Vec<(&'static str, f64)>, bool), Box<dyn Error>> {
    let body = Bytes::from(body(size));
    let secret = format!("whsec_{}", BASE64_STANDARD.encode([7; 24]));

    let signature = sign(&secret.as_str().into(), &body)?;
    let headers = HeaderMap::from_iter([(SIGNATURE_HEADER.parse()?, signature.parse()?)]);
    let verifier = Verifier::new(secret.as_str())?;

    let keyed = Hmac::<Sha256>::new_from_slice(secret.as_bytes())?;
    let tag = keyed.clone().chain_update(&body).finalize().into_bytes();

    let svix = svix::webhooks::Webhook::new(&secret)?;
    let standard = standardwebhooks::Webhook::new(&secret)?;
    let now = i64::try_from(SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs())?;
    let svix_headers = peer_headers("svix", now, &svix.sign("msg_1", now, &body)?)?;
    let standard_headers = peer_headers("webhook", now, &standard.sign("msg_1", now, &body)?)?;

    let work: Vec<(&'static str, Work<'_>)> = vec![
        (
            "hmac + sha2, raw",
            Box::new(|| {
                let mut mac = keyed.clone();
                mac.update(black_box(&body));
                assert!(mac.verify_slice(black_box(&tag)).is_ok());
            }),
        ),
        (
            "joggai",
            Box::new(|| {
                let verified = verifier.verify(black_box(&headers), black_box(&body).clone());
                assert!(black_box(verified).is_ok());
            }),
        ),
        ("svix", Box::new(|| assert!(svix.verify(black_box(&body), black_box(&svix_headers)).is_ok()))),
        (
            "standardwebhooks",
            Box::new(|| assert!(standard.verify(black_box(&body), black_box(&standard_headers)).is_ok())),
        ),
        (
            "joggai, and reads the event",
            Box::new(|| {
                let verified = verifier.verify(black_box(&headers), black_box(&body).clone());
                black_box(verified.is_ok_and(|verified| verified.event().timestamp().is_some()));
            }),
        ),
    ];
    let times = take_turns(work);
    let (raw, ours) = (times[0].1, times[1].1);
    let good = ours <= 1.1 * raw && times[2..4].iter().all(|(_, peer)| ours < *peer);
    Ok((times, good))
}

fn take_turns(mut work: Vec<(&'static str, Work<'_>)>) -> Vec<(&'static str, f64)> {
    // Batches long enough that reading the clock costs nothing.
    let counts: Vec<u32> = work.iter_mut().map(|(_, run)| calls_in(BATCH, run)).collect();
    let mut times = vec![Vec::with_capacity(ROUNDS); work.len()];
    for round in 0..ROUNDS {
        for turn in 0..work.len() {
            let at = (round + turn) % work.len();
            let start = Instant::now();
            (0..counts[at]).for_each(|_| work[at].1());
            times[at].push(start.elapsed().as_nanos() as f64 / f64::from(counts[at]));
        }
    }
    work.iter()
        .zip(times)
        .map(|((name, _), mut times)| {
            times.sort_by(f64::total_cmp);
            (*name, times[ROUNDS / 2])
        })
        .collect()
}

fn calls_in(span: Duration, run: &mut Work<'_>) -> u32 {
    let start = Instant::now();
    let mut calls = 0;
    while start.elapsed() < span {
        run();
        calls += 1;
    }
    calls
}

/// The event of a finished video, made longer by what the documentation does not name.
fn body(size: usize) -> Vec<u8> {
    let start = r#"{"event":"generated_avatar_video_success","event_id":"evt_123456789","timestamp":1732806631,"data":{"video_id":"video_123456","status":"completed","video_url":"https://res.example.com/video.mp4","cover_url":"https://res.example.com/cover.jpg","duration":30.5,"#;
    let mut body = start.as_bytes().to_vec();
    let end = b"\"end\":0}}";
    let mut at = 0;
    while body.len() + end.len() + 40 < size {
        body.extend_from_slice(format!(r#""field_{at}":"value {at}","#).as_bytes());
        at += 1;
    }
    body.extend_from_slice(end);
    body.resize(size, b' ');
    body
}

fn peer_headers(prefix: &str, now: i64, signature: &str) -> Result<HeaderMap, Box<dyn Error>> {
    let fields =
        [("id", "msg_1".to_owned()), ("timestamp", now.to_string()), ("signature", signature.to_owned())];
    fields
        .into_iter()
        .map(|(name, value)| Ok((format!("{prefix}-{name}").parse()?, HeaderValue::try_from(value)?)))
        .collect()
}
