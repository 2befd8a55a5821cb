//! Signatures: ours against a reference that is written out in full, and any bytes as signature.
#![no_main]

use hmac::{Hmac, Mac};
use http::{HeaderMap, HeaderValue};
use joggai::Secret;
use joggai::webhooks::{SIGNATURE_HEADER, Verified, Verifier, VerifyError, sign};
use libfuzzer_sys::{arbitrary, fuzz_target};
use sha2::Sha256;

#[derive(arbitrary::Arbitrary, Debug)]
struct Delivery<'a> {
    secrets: Vec<&'a str>,
    signer: usize,
    flipped: usize,
    claims: Vec<&'a [u8]>,
    body: &'a [u8],
}

fuzz_target!(|delivery: Delivery<'_>| {
    let Delivery { secrets, signer, flipped, claims, body } = delivery;
    let verifier = match Verifier::with_secrets(secrets.iter().copied()) {
        Ok(verifier) => verifier,
        Err(error) => {
            assert_eq!(error, VerifyError::EmptySecret);
            assert!(secrets.is_empty() || secrets.iter().any(|secret| secret.trim().is_empty()));
            return;
        }
    };
    let genuine: Vec<String> = secrets.iter().map(|secret| reference(secret, body)).collect();

    let signer = signer % secrets.len();
    let signature = sign(&Secret::from(secrets[signer]), body).unwrap();
    assert_eq!(signature, genuine[signer]);
    for signature in [signature.clone(), signature.to_uppercase()] {
        let verified = verify(&verifier, &[signature.as_bytes()], body).unwrap();
        assert_eq!(&verified.body()[..], body);
        verified.event();
    }

    let mut changed = body.to_vec();
    changed.push(0);
    let at = flipped % (8 * changed.len());
    changed[at / 8] ^= 1 << (at % 8);
    assert_eq!(verify(&verifier, &[signature.as_bytes()], &changed).unwrap_err(), VerifyError::Mismatch);

    for claim in &claims {
        let expected = match std::str::from_utf8(claim) {
            Ok(hex) if hex.len() == 64 && hex.bytes().all(|digit| digit.is_ascii_hexdigit()) => {
                match genuine.contains(&hex.to_lowercase()) {
                    true => None,
                    false => Some(VerifyError::Mismatch),
                }
            }
            _ => Some(VerifyError::MalformedSignature),
        };
        assert_eq!(verifier.verify_signature(claim, body.to_vec()).err(), expected);
    }
    let carried = |claim: &&[u8]| HeaderValue::from_bytes(claim).is_ok();
    let claims: Vec<&[u8]> = claims.into_iter().filter(carried).collect();
    let expected = match claims[..] {
        [] => Err(VerifyError::MissingSignature),
        [claim] => verifier.verify_signature(claim, body.to_vec()).map(drop),
        _ => Err(VerifyError::RepeatedSignature),
    };
    assert_eq!(verify(&verifier, &claims, body).map(drop), expected);
});

fn reference(secret: &str, body: &[u8]) -> String {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).unwrap();
    mac.update(body);
    mac.finalize().into_bytes().iter().map(|byte| format!("{byte:02x}")).collect()
}

fn verify(verifier: &Verifier, claims: &[&[u8]], body: &[u8]) -> Result<Verified, VerifyError> {
    let mut headers = HeaderMap::new();
    for claim in claims {
        headers.append(SIGNATURE_HEADER, HeaderValue::from_bytes(claim).unwrap());
    }
    verifier.verify(&headers, body.to_vec())
}
