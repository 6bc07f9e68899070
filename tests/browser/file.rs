//! Files out of the page and into it.

use js_sys::{Array, JsString, Reflect, Uint8Array};
use klantreis::platform::file::{FileError, download_bytes, download_text, read};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::File;

use crate::page::js;

/// Catches the next file that is handed out: its name, its kind and its content.
async fn catch(download: impl FnOnce()) -> [String; 3] {
    js("window.caught = new Promise((resolve) => {
          document.addEventListener('click', (event) => {
            event.preventDefault();
            const link = event.target;
            fetch(link.href)
              .then((answer) => answer.blob())
              .then(async (blob) => resolve([link.download, blob.type, await blob.text()]));
          }, { once: true, capture: true });
        })")
    .await;
    download();
    let caught: Array = js("return window.caught").await.unchecked_into();
    [0, 1, 2].map(|place| String::from(caught.get(place).unchecked_into::<JsString>()))
}

#[wasm_bindgen_test]
async fn a_text_is_handed_out_under_its_name() {
    let caught = catch(|| {
        download_text("Een fiets €.json", "application/json", "{\"é\":\"😀\"}").expect("it goes");
    });
    assert_eq!(caught.await, ["Een fiets €.json", "application/json", "{\"é\":\"😀\"}"]);
    let links = js("return document.querySelectorAll('a[download]').length").await;
    assert_eq!(links.as_f64(), Some(0.0), "no link stays behind");
}

#[wasm_bindgen_test]
async fn bytes_are_handed_out_as_they_are() {
    let caught = catch(|| download_bytes("x.csv", "text/csv", b"a;b\r\n").expect("it goes"));
    assert_eq!(caught.await, ["x.csv", "text/csv", "a;b\r\n"]);
}

#[wasm_bindgen_test]
async fn a_chosen_file_is_read_to_the_byte() {
    let bytes = [0, 0xff, 0xfe, b'{', 0xc3];
    let parts = Array::of1(&Uint8Array::from(&bytes[..]));
    let file = File::new_with_u8_array_sequence(&parts, "x.json").expect("it can be made");
    assert_eq!(read(&file).await, Ok(bytes.to_vec()));
}

#[wasm_bindgen_test]
async fn a_file_that_is_too_large_is_refused_before_it_is_read() {
    let file: File = js("const file = new File([], 'x.json');
        Object.defineProperty(file, 'size', { value: 200_000_000 });
        file.arrayBuffer = () => { throw new Error('it was read') };
        return file")
    .await
    .unchecked_into();
    assert!(matches!(read(&file).await, Err(FileError::TooLarge(_))));
}

/// Fault 90: removed between choosing and reading.
#[wasm_bindgen_test]
async fn a_file_that_is_gone_is_told() {
    for (name, expected) in [
        ("NotReadableError", FileError::NotReadable),
        ("NotFoundError", FileError::NotReadable),
        ("AbortError", FileError::Failed("AbortError: gone".to_owned())),
    ] {
        let made = format!(
            "const file = new File(['x'], 'x.json');
             file.arrayBuffer = () => Promise.reject(new DOMException('gone', '{name}'));
             return file"
        );
        let file: File = js(&made).await.unchecked_into();
        assert!(Reflect::has(&file, &"arrayBuffer".into()).is_ok());
        assert_eq!(read(&file).await, Err(expected));
    }
}
