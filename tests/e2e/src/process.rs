//! Programs started for the tests, stopped when they are dropped.

use std::{
    io,
    net::TcpListener,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};
use tokio::{net::TcpStream, time::sleep};

const START_WITHIN: Duration = Duration::from_secs(30);
const LOOK_AGAIN: Duration = Duration::from_millis(20);

/// A running program.
pub struct Process {
    child: Child,
}

impl Process {
    /// Starts a program and waits until it listens on a port of this machine.
    pub async fn listening(command: &mut Command, port: u16) -> Result<Self> {
        let process = Self::started(command)?;
        let deadline = Instant::now() + START_WITHIN;
        while TcpStream::connect(("127.0.0.1", port)).await.is_err() {
            if Instant::now() > deadline {
                bail!("{:?} does not listen on port {port}", command.get_program());
            }
            sleep(LOOK_AGAIN).await;
        }
        Ok(process)
    }

    /// Starts a program.
    pub fn started(command: &mut Command) -> Result<Self> {
        let child = command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("{:?} cannot be started", command.get_program()))?;
        Ok(Self { child })
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // It may have ended by itself: then there is nothing left to stop.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A port that nothing listens on at this moment.
pub fn free_port() -> io::Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}
