//! What TLS needs before the first call: a backend that is built in, and for rustls a crypto provider. The provider of a
//! process is for all of it, so one test does it all.

#[cfg(any(feature = "rustls", feature = "rustls-no-provider"))]
#[path = "support/tls_server.rs"]
mod tls_server;

use joggai::Client;

/// The test's own build has both of rustls' providers in it, so that rustls by itself would choose none.
#[cfg(any(feature = "rustls", feature = "rustls-no-provider"))]
#[tokio::test]
async fn a_provider_is_chosen_or_asked_for_and_one_that_is_installed_is_used() {
    use rustls::crypto::{CryptoProvider, ring};
    use tls_server::{Authority, BOTH};

    let authority = Authority::new("Tests");
    let address = authority.server("localhost", false, BOTH);
    let build = || {
        let http = authority.trusted_by(reqwest::Client::builder().tls_backend_rustls());
        let base_url = format!("https://localhost:{}", address.port());
        Client::builder().api_key("k").base_url(base_url).reqwest(http).build()
    };
    assert!(CryptoProvider::get_default().is_none());
    if cfg!(feature = "rustls") {
        assert!(build().unwrap().webhooks().list().await.unwrap().is_empty());
        Client::new("k").unwrap();
    } else {
        for error in [build().unwrap_err(), Client::new("k").unwrap_err()] {
            assert_eq!(error.kind(), joggai::ErrorKind::Config);
            assert_eq!(
                error.to_string(),
                "no crypto provider is installed: call install_default() of one, such as \
                 rustls::crypto::ring::default_provider(), before the client is built"
            );
        }
    }
    assert!(CryptoProvider::get_default().is_none(), "what a program installs is its own choice");

    ring::default_provider().install_default().unwrap();
    assert!(build().unwrap().webhooks().list().await.unwrap().is_empty());
    Client::new("k").unwrap();
}

#[cfg(not(any(feature = "rustls", feature = "rustls-no-provider", feature = "native-tls")))]
#[test]
fn without_tls_an_https_address_is_refused_and_loopback_is_not() {
    let error = Client::new("k").unwrap_err();
    assert_eq!(error.kind(), joggai::ErrorKind::Config);
    assert_eq!(
        error.to_string(),
        "this build of joggai has no TLS, so an https base URL cannot be called: enable its feature `rustls`, \
         `rustls-no-provider` or `native-tls`, or give it a reqwest client builder with TLS"
    );
    Client::builder().api_key("k").base_url("http://127.0.0.1:9").build().unwrap();
}

#[cfg(all(feature = "native-tls", not(any(feature = "rustls", feature = "rustls-no-provider"))))]
#[test]
fn the_platforms_tls_needs_nothing_more() {
    Client::new("k").unwrap();
}
