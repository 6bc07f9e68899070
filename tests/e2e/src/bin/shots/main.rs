//! Pictures of the built page: opens it in Chromium, does what the command line says in that
//! order, and keeps a picture wherever a name ending in `.png` stands.
//!
//! `shots --lang nl --theme dark --size 390x844 --click "button:Voorbeeld openen" map.png`
//!
//! `shots --all FOLDER` takes every screen in every width, theme and language instead, and
//! `shots --readme FOLDER` the pictures of the README.

mod set;

use std::{env, path::Path, process::ExitCode, sync::Arc};

use anyhow::{Context, Result, bail};
use klantreis_e2e::{Browser, Page, Seek, Session, Site, block_on, dist, role};
use serde_json::json;

const HELP: &str = "shots [WHERE] [ACTION…] PICTURE.png [ACTION… PICTURE.png]…

where      --lang nl|en   --theme light|dark   --size 1440x900   --scale 2   --address '#/kaart'
actions    --click ROLE:NAME     --write ROLE:NAME=TEXT   --see ROLE:NAME   --choose ROLE:NAME=OPTION
           --press Control+k     --type TEXT              --file PATH       --js SCRIPT
           --full (the whole page from here on)           --axe (what axe-core says of it now)
or         --all FOLDER            --readme FOLDER
A name may end in * (“starts with”). The page is that of DIST, or dist/ beside the sources.";

struct Where {
    lang: String,
    theme: String,
    size: (u32, u32),
    scale: f32,
    address: String,
}

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    if let [kind @ ("--all" | "--readme"), folder] =
        arguments.iter().map(String::as_str).collect::<Vec<_>>()[..]
    {
        return ended(block_on(set::take(kind == "--readme", Path::new(folder))).flatten());
    }
    if !arguments.iter().any(|argument| argument.ends_with(".png") || argument == "--axe") {
        println!("{HELP}");
        return ExitCode::FAILURE;
    }
    ended(block_on(take(&arguments)).flatten())
}

fn ended(outcome: Result<()>) -> ExitCode {
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn take(arguments: &[String]) -> Result<()> {
    let (place, actions) = split(arguments)?;
    let site = Arc::new(Site::serve(&dist()).await?);
    let session = Arc::new(Session::start(Browser::Chromium).await?);
    let page = Page::new(Arc::clone(&session), Arc::clone(&site));
    let done = walk(&page, &place, &actions).await;
    for trouble in site.take_troubles() {
        println!("trouble: {trouble}");
    }
    drop(page);
    if let Some(session) = Arc::into_inner(session) {
        session.close().await?;
    }
    done
}

/// Where to look and what to do, told apart.
fn split(arguments: &[String]) -> Result<(Where, Vec<(String, String)>)> {
    let mut place = Where {
        lang: "nl".into(),
        theme: "light".into(),
        size: (1440, 900),
        scale: 1.0,
        address: String::new(),
    };
    let mut actions = Vec::new();
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        if argument.ends_with(".png") {
            actions.push(("picture".to_owned(), argument.clone()));
            continue;
        }
        let Some(flag) = argument.strip_prefix("--") else { bail!("{argument}?\n\n{HELP}") };
        if matches!(flag, "full" | "axe") {
            actions.push((flag.to_owned(), String::new()));
            continue;
        }
        let value = rest.next().with_context(|| format!("{argument} wants something"))?.clone();
        match flag {
            "lang" => place.lang = value,
            "theme" => place.theme = value,
            "size" => place.size = size(&value)?,
            "scale" => place.scale = value.parse().context("--scale wants a number")?,
            "address" => place.address = value,
            _ => actions.push((flag.to_owned(), value)),
        }
    }
    Ok((place, actions))
}

async fn walk(page: &Page, place: &Where, actions: &[(String, String)]) -> Result<()> {
    let (width, height) = place.size;
    let cdp = page.session().driver().cdp();
    let screen = json!({"width": width, "height": height, "deviceScaleFactor": place.scale, "mobile": false});
    let theme = json!({"features": [{"name": "prefers-color-scheme", "value": place.theme}]});
    cdp.send_raw("Emulation.setDeviceMetricsOverride", screen).await?;
    cdp.send_raw("Emulation.setEmulatedMedia", theme).await?;
    page.open(&format!("?lang={}{}", place.lang, place.address)).await?;
    let mut full = false;
    for (action, value) in actions {
        match action.as_str() {
            "full" => full = true,
            "picture" => picture(page, place, full, Path::new(value)).await?,
            _ => act(page, action, value).await.with_context(|| format!("--{action} {value}"))?,
        }
    }
    Ok(())
}

async fn act(page: &Page, action: &str, value: &str) -> Result<()> {
    match action {
        "click" => page.click(seek(value)?).await,
        "see" => page.see(seek(value)?).await.map(drop),
        "write" => {
            let (field, text) = value.split_once('=').context("--write ROLE:NAME=TEXT")?;
            page.write(seek(field)?, text).await
        }
        "choose" => {
            let (list, words) = value.split_once('=').context("--choose ROLE:NAME=OPTION")?;
            page.choose(seek(list)?, words).await
        }
        "press" => page.press(value).await,
        "type" => page.type_text(value).await,
        "file" => page.choose_file(Path::new(value)).await,
        "js" => {
            let returned: serde_json::Value = page.js(value, []).await?;
            println!("{returned}");
            Ok(())
        }
        "axe" => {
            page.complaints().await?.iter().for_each(|complaint| println!("{complaint}"));
            Ok(())
        }
        _ => bail!("what is --{action}?\n\n{HELP}"),
    }
}

async fn picture(page: &Page, place: &Where, full: bool, path: &Path) -> Result<()> {
    if full {
        let height: u32 = page.js("return document.documentElement.scrollHeight", []).await?;
        let screen = json!({"width": place.size.0, "height": height.max(place.size.1), "deviceScaleFactor": place.scale, "mobile": false});
        let cdp = page.session().driver().cdp();
        cdp.send_raw("Emulation.setDeviceMetricsOverride", screen).await?;
    }
    page.session().driver().screenshot(path).await?;
    println!("{}", path.display());
    Ok(())
}

fn seek(text: &str) -> Result<Seek> {
    let (kind, name) = text.split_once(':').unwrap_or((text, ""));
    Ok(match name.strip_suffix('*') {
        _ if name.is_empty() => role(kind),
        Some(start) => role(kind).starting(start),
        None => role(kind).named(name),
    })
}

fn size(text: &str) -> Result<(u32, u32)> {
    let (width, height) = text.split_once('x').context("--size wants 1440x900")?;
    Ok((width.parse()?, height.parse()?))
}
