//! Where the preview listens: an address or a name, and a port, in; sockets, and the hosts that requests may name, out.
//!
//! Invariant: unless it is told otherwise, only programs of this machine reach the preview; and a host that it was
//! not told to be is never its own, whatever that name resolves to.

use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, TcpListener, ToSocketAddrs};

/// How many ports are tried where any will do.
const ATTEMPTS: u16 = 20;
/// Both loopback addresses: browsers take `localhost` for either, and no other program is to stand at one of them.
const LOOPBACK: [IpAddr; 2] = [IpAddr::V4(Ipv4Addr::LOCALHOST), IpAddr::V6(Ipv6Addr::LOCALHOST)];

/// Sockets that listen, and what they may be called.
#[derive(Debug)]
pub struct Listening {
    pub(super) sockets: Vec<TcpListener>,
    pub(super) hosts: Hosts,
}

impl Listening {
    /// The port, the same on all addresses.
    pub fn port(&self) -> u16 {
        self.hosts.port
    }

    /// The address of the site, as a browser on this machine asks for it.
    pub fn url(&self) -> String {
        format!("http://{}:{}/", self.hosts.shown, self.hosts.port)
    }

    /// Whether other machines may reach it.
    pub fn is_exposed(&self) -> bool {
        self.hosts.exposed
    }
}

/// The hosts that requests may name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hosts {
    port: u16,
    names: Vec<String>,
    addresses: Vec<IpAddr>,
    /// Whether any address will do, since all of the machine's are listened on. None can be rebound: a name is needed
    /// for that.
    any_address: bool,
    exposed: bool,
    /// The host in the address that the user is told.
    shown: String,
}

impl Hosts {
    /// What a host that was given, or none, stands for, and the addresses to listen on.
    fn of(host: Option<&str>) -> io::Result<(Self, Vec<IpAddr>)> {
        let name = host.unwrap_or("localhost");
        let bare = name.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
        let bare = bare.unwrap_or(name);
        let mut listened = match bare.parse::<IpAddr>() {
            Ok(address) => vec![address],
            Err(_) if bare.eq_ignore_ascii_case("localhost") => LOOPBACK.to_vec(),
            Err(_) => (bare, 0).to_socket_addrs()?.map(|socket| socket.ip()).collect(),
        };
        let mut seen = Vec::new();
        listened.retain(|address| {
            !seen.contains(address) && {
                seen.push(*address);
                true
            }
        });
        let any_address = listened.iter().any(IpAddr::is_unspecified);
        let exposed = !listened.iter().all(IpAddr::is_loopback);
        let mut hosts = Self {
            port: 0,
            names: Vec::new(),
            addresses: listened.clone(),
            any_address,
            exposed,
            shown: match bare.parse::<IpAddr>() {
                Ok(address) if address.is_unspecified() => "localhost".to_owned(),
                Ok(IpAddr::V6(address)) => format!("[{address}]"),
                _ => bare.to_owned(),
            },
        };
        if bare.parse::<IpAddr>().is_err() {
            hosts.names.push(bare.to_owned());
        }
        if any_address || !exposed {
            hosts.names.push("localhost".to_owned());
            hosts.addresses.extend(LOOPBACK);
        }
        Ok((hosts, listened))
    }

    /// Whether a host, with its port, is this preview's.
    pub fn allow(&self, host: &str) -> bool {
        let (name, port) = match host.rsplit_once(':') {
            Some((name, port)) if !port.contains(']') => (name, port),
            _ => (host, "80"),
        };
        if port.bytes().any(|byte| !byte.is_ascii_digit()) || port.parse() != Ok(self.port) {
            return false;
        }
        self.names.iter().any(|known| name.eq_ignore_ascii_case(known))
            || address(name).is_some_and(|address| self.any_address || self.addresses.contains(&address))
    }

    /// The hosts, in words.
    pub fn words(&self) -> String {
        let shown = |address: &IpAddr| match address {
            IpAddr::V4(address) => address.to_string(),
            IpAddr::V6(address) => format!("[{address}]"),
        };
        let mut words = self.names.clone();
        match self.any_address {
            true => words.push("its addresses".to_owned()),
            false => words.extend(self.addresses.iter().map(shown)),
        }
        words.dedup();
        words.join(", ")
    }
}

/// The address that a host is, where it is no name.
fn address(host: &str) -> Option<IpAddr> {
    match host.strip_prefix('[') {
        Some(rest) => rest.strip_suffix(']')?.parse().ok().map(IpAddr::V6),
        None => host.parse().ok().map(IpAddr::V4),
    }
}

/// Listens at `host`, an address or a name, or on loopback: on `port`, or, where `others` are fine too, on the next one
/// that is free.
///
/// # Errors
/// Where none can be listened on, or the name is not known.
pub fn listen(host: Option<&str>, port: u16, others: bool) -> io::Result<Listening> {
    let (hosts, addresses) = Hosts::of(host)?;
    let candidates = match (port, others) {
        (0, _) => vec![0; usize::from(ATTEMPTS)],
        (_, true) => (port..=port.saturating_add(ATTEMPTS)).collect(),
        (_, false) => vec![port],
    };
    let mut fault = io::Error::new(io::ErrorKind::NotFound, "the name has no address");
    for candidate in candidates {
        match bind(&addresses, candidate) {
            Ok((sockets, port)) => {
                let hosts = Hosts { port, ..hosts };
                return Ok(Listening { sockets, hosts });
            }
            Err(error) if error.kind() == io::ErrorKind::AddrInUse => fault = error,
            Err(error) => return Err(error),
        }
    }
    Err(fault)
}

/// Listens on one port of all addresses; one that the machine does not have is left out, where it has another.
fn bind(addresses: &[IpAddr], mut port: u16) -> io::Result<(Vec<TcpListener>, u16)> {
    let mut sockets = Vec::new();
    let mut fault = io::Error::new(io::ErrorKind::NotFound, "the name has no address");
    for &address in addresses {
        match TcpListener::bind((address, port)) {
            Ok(socket) => {
                port = socket.local_addr()?.port();
                sockets.push(socket);
            }
            Err(error) if error.kind() == io::ErrorKind::AddrInUse => return Err(error),
            Err(error) => fault = error,
        }
    }
    match sockets.is_empty() {
        true => Err(fault),
        false => Ok((sockets, port)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hosts(host: Option<&str>, port: u16) -> Hosts {
        let (hosts, _) = Hosts::of(host).unwrap();
        Hosts { port, ..hosts }
    }

    #[test]
    fn loopback_unless_told_otherwise() {
        let own = hosts(None, 1962);
        assert!(!own.exposed);
        for fine in [
            "localhost:1962",
            "LOCALHOST:1962",
            "127.0.0.1:1962",
            "[::1]:1962",
            "[0:0:0:0:0:0:0:1]:1962",
        ] {
            assert!(own.allow(fine), "{fine}");
        }
        for bad in [
            "",
            ":1962",
            "localhost",
            "localhost:",
            "localhost:1",
            "localhost:+1962",
            "localhost:1962 ",
            "localhost:1962:1962",
            "localhost.:1962",
            "x.localhost:1962",
            "a@localhost:1962",
            "localhost:1962@evil.example",
            "evil.example:1962",
            "127.0.0.1.evil.example:1962",
            "127.1:1962",
            "2130706433:1962",
            "0x7f.0.0.1:1962",
            "127.0.0.2:1962",
            "0.0.0.0:1962",
            "192.168.1.5:1962",
            "[::]:1962",
            "[::1]",
            "[::1]x:1962",
            "[::1:1962",
            "::1:1962",
            "[::ffff:127.0.0.1]:1962",
        ] {
            assert!(!own.allow(bad), "{bad}");
        }
        let at_80 = hosts(None, 80);
        assert!(at_80.allow("localhost") && at_80.allow("[::1]") && at_80.allow("localhost:80"));
    }

    #[test]
    fn elsewhere_exactly_what_was_given() {
        let given = hosts(Some("192.0.2.7"), 8000);
        assert!(given.exposed && given.allow("192.0.2.7:8000"));
        for bad in [
            "localhost:8000",
            "127.0.0.1:8000",
            "192.0.2.8:8000",
            "evil.example:8000",
        ] {
            assert!(!given.allow(bad), "{bad}");
        }
        for all in ["0.0.0.0", "::", "[::]"] {
            let all = hosts(Some(all), 8000);
            assert!(all.exposed && all.shown == "localhost");
            for fine in ["localhost:8000", "192.0.2.8:8000", "[2001:db8::1]:8000"] {
                assert!(all.allow(fine), "{fine}");
            }
            for bad in ["evil.example:8000", "192.0.2.8:1", "192.0.2.8.evil.example:8000"] {
                assert!(!all.allow(bad), "{bad}");
            }
        }
        let other = hosts(Some("[::1]"), 8000);
        assert!(!other.exposed && other.shown == "[::1]" && other.allow("[::1]:8000"));
        assert!(Hosts::of(Some("no such name")).is_err());
    }

    #[test]
    fn the_next_free_port_is_taken_unless_one_was_asked_for() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        assert!(listen(None, port, false).is_err());
        let other = listen(None, port, true).unwrap().port();
        assert!(other > port);
        drop(taken);
        for others in [false, true] {
            assert_eq!(listen(None, port, others).unwrap().port(), port);
        }
    }
}
