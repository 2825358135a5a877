//! Compiles orders.mc; the crate's programs find the DLL beside them, and its ids in OUT_DIR.
use std::{env, fs, path::PathBuf, process::Command};

fn main() {
    println!("cargo:rerun-if-changed=orders.mc");
    let out = PathBuf::from(env::var("OUT_DIR").unwrap());
    let program = env::var("MSGTAB").unwrap_or_else(|_| "msgtab".into());
    let done = Command::new(program)
        .args(["compile", "orders.mc", "--dll"]).arg(out.join("orders.dll"))
        .arg("--header").arg(out.join("orders.h"))
        .status().expect("msgtab is in PATH, or MSGTAB names it");
    assert!(done.success());

    // "#define NAME ((DWORD)0x00000001L)" becomes "pub const NAME: u32 = 0x00000001;".
    let mut ids = String::new();
    for line in fs::read_to_string(out.join("orders.h")).unwrap().lines() {
        let words: Vec<&str> = line.split_whitespace().collect();
        if let ["#define", name, value] = words[..] {
            if let Some(hex) = value.find("0x").map(|at| &value[at..at + 10]) {
                ids += &format!("pub const {name}: u32 = {hex};\n");
            }
        }
    }
    fs::write(out.join("orders.rs"), ids).unwrap();
    // Beside the program: target/PROFILE/build/app-HASH/out is three folders down.
    let beside = out.ancestors().nth(3).unwrap().join("orders.dll");
    fs::copy(out.join("orders.dll"), beside).unwrap();
}
