//! Compile time: reads `openapi/`, runs the steps of `build/`, writes the bindings to `OUT_DIR`.

#[path = "build/mod.rs"]
mod build;

use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() {
    for input in ["build.rs", "build", "openapi/joggai-v2.yaml", "openapi/overlay.yaml"] {
        println!("cargo::rerun-if-changed={input}");
    }
    let written = build::run(Path::new("openapi"))
        .map_err(|problem| problem.to_string())
        .and_then(|output| write(&output).map_err(|error| format!("OUT_DIR: cannot be written: {error}")));
    if let Err(message) = written {
        // Cargo shows each line as an error of this package, without a backtrace.
        for line in message.lines() {
            println!("cargo::error={line}");
        }
    }
}

fn write(output: &build::Output) -> std::io::Result<()> {
    let folder = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    fs::write(folder.join("bindings.rs"), &output.bindings)?;
    fs::write(folder.join("document.json"), &output.document)
}
