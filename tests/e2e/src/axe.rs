//! axe-core, asked about the page as it is.

use std::{env, fmt, fs, sync::OnceLock};

use anyhow::{Context, Result};
use serde::Deserialize;
use thirtyfour::WebDriver;

/// One rule that the page breaks.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Complaint {
    /// The rule, such as `color-contrast`.
    pub rule: String,
    /// What it says.
    pub help: String,
    /// Where: a selector and what is wrong there.
    pub nodes: Vec<String>,
}

impl fmt::Display for Complaint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "  {}: {}", self.rule, self.help)?;
        for node in &self.nodes {
            write!(f, "\n    {node}")?;
        }
        Ok(())
    }
}

const ASK: &str = r"
const done = arguments[arguments.length - 1];
const asked = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
};
axe.run(document, asked).then(
  ({ violations }) => done(violations.map(({ id, help, nodes }) => ({
    rule: id,
    help,
    nodes: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary.replace(/\s+/g, ' ')}`),
  }))),
  (error) => done([{ rule: 'axe', help: String(error), nodes: [] }]),
);
";

/// What it complains of.
pub async fn complaints(driver: &WebDriver) -> Result<Vec<Complaint>> {
    let is_there: bool = driver.execute("return 'axe' in window", Vec::new()).await?.convert()?;
    let source = if is_there { "" } else { source()? };
    Ok(driver.execute_async(format!("{source}\n{ASK}"), Vec::new()).await?.convert()?)
}

fn source() -> Result<&'static str> {
    static SOURCE: OnceLock<String> = OnceLock::new();
    if let Some(source) = SOURCE.get() {
        return Ok(source);
    }
    let tools = env::var("TOOLS")
        .unwrap_or_else(|_| concat!(env!("CARGO_MANIFEST_DIR"), "/../../target/tools").to_owned());
    let path = format!("{tools}/node_modules/axe-core/axe.min.js");
    let source = fs::read_to_string(&path).with_context(|| format!("{path}: make tools-test"))?;
    Ok(SOURCE.get_or_init(|| source))
}
