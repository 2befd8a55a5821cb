//! Loopback, and nothing else.

use crate::*;
use proptest::prelude::*;
use std::io::{Read, Write};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, TcpListener};

#[tokio::test]
async fn nothing_is_sent_to_any_address_but_loopback() {
    let only_loopback = "the sandbox delivers to loopback addresses only: 127.0.0.0/8, [::1], and localhost";
    let no_user = "the address holds a user name or a password: leave it out";
    let receiver = Server::answering(|_| ok());
    let port = receiver.address().port();
    let sandbox = start().await;
    let id = subscribe(&sandbox, "https://example.com/").await;
    for (url, reason) in [
        ("https://example.com/".to_owned(), only_loopback),
        (format!("http://127.0.0.1.nip.io:{port}/"), only_loopback),
        (format!("http://localhost.example.com:{port}/"), only_loopback),
        (format!("http://sub.localhost:{port}/"), only_loopback),
        (format!("http://localhost.:{port}/"), only_loopback),
        (format!("http://[::ffff:127.0.0.1]:{port}/"), only_loopback),
        (format!("http://[::127.0.0.1]:{port}/"), only_loopback),
        (format!("http://0.0.0.0:{port}/"), only_loopback),
        (format!("http://0:{port}/"), only_loopback),
        (format!("http://[::]:{port}/"), only_loopback),
        ("http://169.254.169.254/latest".to_owned(), only_loopback),
        (format!("http://127.0.0.1:{port}@example.com/"), only_loopback),
        (format!("mailto:127.0.0.1:{port}"), only_loopback),
        (format!("http://user@127.0.0.1:{port}/"), no_user),
        (format!("http://:password@127.0.0.1:{port}/"), no_user),
        (
            format!("https://127.0.0.1:{port}/"),
            "the sandbox delivers over plain http only: give an address with http://",
        ),
        ("http://127.0.0.1:65536/".to_owned(), "the address cannot be read: invalid port number"),
    ] {
        update(&sandbox, &id, &url, WebhookStatus::Enabled, &[IMAGE]).await;
        let delivery = deliver(&sandbox).await;
        assert_eq!(course(&delivery), (DeliveryState::Refused, vec![]), "{url}");
        assert_eq!((delivery.reason.as_deref(), delivery.url.as_str()), (Some(reason), url.as_str()));
    }
    assert_eq!(receiver.connections(), 0);
}

#[tokio::test]
async fn loopback_is_loopback_however_it_is_written() {
    let receiver = Server::answering(|_| ok());
    let port = receiver.address().port();
    let sandbox = start().await;
    let id = subscribe(&sandbox, "https://example.com/").await;
    for host in ["127.0.0.1", "localhost", "LocalHost", "2130706433", "0x7f.1", "127.1", "@127.0.0.1"] {
        let url = format!("http://{host}:{port}/");
        update(&sandbox, &id, &url, WebhookStatus::Enabled, &[IMAGE]).await;
        assert_eq!(course(&deliver(&sandbox).await), (DeliveryState::Delivered, vec![200]), "{url}");
    }
    let heads: Vec<_> = receiver.requests().iter().map(|r| r.header("host").unwrap()).collect();
    assert_eq!(
        (heads[0].clone(), heads[2].clone()),
        (format!("127.0.0.1:{port}"), format!("localhost:{port}"))
    );
}

#[tokio::test]
async fn localhost_is_tried_on_both_loopback_addresses() {
    let Ok(listener) = TcpListener::bind((Ipv6Addr::LOCALHOST, 0)) else {
        eprintln!("this machine has no IPv6: nothing to try");
        return;
    };
    let port = listener.local_addr().unwrap().port();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let _ = stream.read(&mut [0; 4096]);
            let _ = stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n");
        }
    });
    let sandbox = start().await;
    for host in ["[::1]", "localhost"] {
        let id = subscribe(&sandbox, format!("http://{host}:{port}/")).await;
        assert_eq!(course(&deliver(&sandbox).await), (DeliveryState::Delivered, vec![200]), "{host}");
        sandbox.client().unwrap().webhooks().delete(&id).await.unwrap();
    }
}

fn host() -> impl Strategy<Value = (String, bool)> {
    let v4 = any::<u32>().prop_flat_map(|number| {
        let ip = Ipv4Addr::from(number);
        let forms = vec![ip.to_string(), number.to_string(), format!("0x{number:x}"), format!("0{number:o}")];
        prop::sample::select(forms).prop_map(move |form| (form, ip.is_loopback()))
    });
    let v6 = any::<u128>().prop_map(|number| {
        let ip = IpAddr::V6(Ipv6Addr::from(number));
        (format!("[{ip}]"), ip.is_loopback())
    });
    let name = "[a-z0-9.-]{0,12}localhost[a-z0-9.-]{1,12}".prop_map(|name| (name, false));
    prop_oneof![v4, v6, name]
}

#[test]
fn no_way_of_writing_an_address_leads_off_this_machine() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let sandbox = runtime.block_on(eager().delivery_retries(0).start()).unwrap();
    let id = runtime.block_on(subscribe(&sandbox, "https://example.com/"));
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig {
        cases: 128,
        failure_persistence: None,
        ..ProptestConfig::default()
    });
    runner
        .run(&host(), |(host, loopback)| {
            let delivery = runtime.block_on(async {
                // What is not even a URI is refused as the endpoint's address.
                let url = format!("http://{host}:1/");
                let body = UpdateWebhookEndpoint::new(url, WebhookStatus::Enabled, [IMAGE]);
                sandbox.client().unwrap().webhooks().update(&id, body).await.ok()?;
                Some(deliver(&sandbox).await)
            });
            let state = delivery.map_or(DeliveryState::Refused, |delivery| delivery.state);
            let expected = if loopback { DeliveryState::Failed } else { DeliveryState::Refused };
            prop_assert_eq!(state, expected);
            Ok(())
        })
        .unwrap();
}
