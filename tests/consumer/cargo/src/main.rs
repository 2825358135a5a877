include!(concat!(env!("OUT_DIR"), "/orders.rs"));

fn main() {
    let dll = std::env::current_exe().unwrap().with_file_name("orders.dll");
    assert!(dll.is_file());
    println!("Message {ORDERS_SENT:#010x} is in {}", dll.file_name().unwrap().to_string_lossy());
}
