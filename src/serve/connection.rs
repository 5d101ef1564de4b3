//! Connections: sockets that listen and what is [`Shown`] in, HTTP/1 answers out.
//!
//! Invariant: no client, however slow, and no number of clients keeps others from being answered; a request that names
//! another host, or that a page of another site has a browser make, is told nothing.

use std::collections::VecDeque;
use std::convert::Infallible;
use std::future::{Future, poll_fn};
use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Duration;
use std::vec;

use bytes::Bytes;
use hyper::body::{Body, Frame, SizeHint};
use hyper::header::{self, HeaderMap, HeaderValue};
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{mpsc, watch};
use tokio::task::AbortHandle;
use tokio::time::{Instant, Sleep};

use super::answer::{Answer, answer, names};
use super::host::{Hosts, Listening};
use super::{Shown, live};

/// What clients may take.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// How long a client may take to send a request's head, and to take in any part of an answer; and how long a
    /// connection may be idle.
    pub slowest: Duration,
    /// How often a stream of events shows that it lives.
    pub heartbeat: Duration,
    /// The most connections; the oldest makes room for the next one.
    pub most: usize,
}

impl Default for Limits {
    fn default() -> Self {
        let most = descriptors().map_or(128, |limit| limit.saturating_sub(SPARE));
        Self {
            slowest: Duration::from_secs(20),
            heartbeat: Duration::from_secs(10),
            most: most.clamp(32, MOST),
        }
    }
}

/// The most connections, however many files the process may have open.
const MOST: usize = 4096;
/// File descriptors left for all else.
const SPARE: usize = 64;
/// Bytes of the longest head of a request; one that is longer is refused.
const LONGEST_HEAD: usize = 64 * 1024;
/// Of the connections that are open when no more can be, one in so many is closed at once: many more may be waiting.
const SHARE: usize = 4;
/// How long to wait when no connection can be taken.
const PAUSE: Duration = Duration::from_millis(1);
/// Bytes that the system holds of an answer which its client has not taken in: by itself it holds megabytes.
const HELD: usize = 128 * 1024;

type Receiver = watch::Receiver<Option<Arc<Shown>>>;

/// Answers connections for ever.
pub async fn accept(listening: Listening, limits: Limits, shown: Receiver) -> io::Result<()> {
    let hosts = Arc::new(listening.hosts);
    let mut listeners = Vec::new();
    for socket in listening.sockets {
        socket.set_nonblocking(true)?;
        listeners.push(TcpListener::from_std(socket)?);
    }
    let mut open: VecDeque<AbortHandle> = VecDeque::new();
    loop {
        let accepted = next(&mut listeners).await;
        open.retain(|connection| !connection.is_finished());
        let most = match &accepted {
            Ok(_) => limits.most.saturating_sub(1),
            // A client that has gone already is no reason to send another one away.
            Err(error) if error.kind() == io::ErrorKind::ConnectionAborted => limits.most,
            // The process, or the machine, has too many files open.
            Err(_) => open.len() - open.len().div_ceil(SHARE),
        };
        while open.len() > most {
            if let Some(oldest) = open.pop_front() {
                oldest.abort();
            }
        }
        match accepted {
            Ok(stream) => {
                let task = connection(stream, Arc::clone(&hosts), limits, shown.clone());
                open.push_back(tokio::spawn(task).abort_handle());
            }
            Err(_) => tokio::time::sleep(PAUSE).await,
        }
    }
}

/// The next connection to any of the listeners, which take turns in being asked first.
async fn next(listeners: &mut [TcpListener]) -> io::Result<TcpStream> {
    listeners.rotate_left(usize::from(listeners.len() > 1));
    let accepted = poll_fn(|cx| {
        let ready = listeners.iter().find_map(|listener| match listener.poll_accept(cx) {
            Poll::Ready(accepted) => Some(accepted),
            Poll::Pending => None,
        });
        ready.map_or(Poll::Pending, Poll::Ready)
    });
    accepted.await.map(|(stream, _)| stream)
}

async fn connection(stream: TcpStream, hosts: Arc<Hosts>, limits: Limits, shown: Receiver) {
    let service = service_fn(move |request| respond(request, Arc::clone(&hosts), limits, shown.clone()));
    // Where the system has another opinion, it is the one that counts.
    let _ = socket2::SockRef::from(&stream).set_send_buffer_size(HELD);
    // A connection that breaks is the client's affair.
    let _ = hyper::server::conn::http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(limits.slowest)
        .max_buf_size(LONGEST_HEAD)
        .serve_connection(TokioIo::new(Timed::new(stream, limits.slowest)), service)
        .await;
}

async fn respond<B>(
    request: Request<B>,
    hosts: Arc<Hosts>,
    limits: Limits,
    mut shown: Receiver,
) -> Result<Response<Reply>, Infallible> {
    if let Some(why) = refusal(&request, &hosts) {
        return Ok(text(request.method(), StatusCode::FORBIDDEN, why));
    }
    let uri = request.uri();
    let Some(now) = settled(&mut shown, &names(uri.path())).await else {
        let why = "The preview is ending.\n".to_owned();
        return Ok(text(request.method(), StatusCode::SERVICE_UNAVAILABLE, why));
    };
    Ok(match answer(request.method(), uri.path(), uri.query(), &now) {
        Answer::Whole(status, kind, bytes) => whole(request.method(), status, kind, bytes),
        Answer::Elsewhere(place) => {
            let mut response = text(request.method(), StatusCode::FOUND, String::new());
            if let Ok(place) = HeaderValue::from_str(&place) {
                response.headers_mut().insert(header::LOCATION, place);
            }
            response
        }
        Answer::Events if request.method() == Method::HEAD => {
            whole(request.method(), StatusCode::OK, "text/event-stream", Vec::new())
        }
        Answer::Events => {
            let (sender, events) = mpsc::channel(4);
            tokio::spawn(tell(shown, limits.heartbeat, sender));
            let mut response = Response::new(Reply::Events(events));
            headers(&mut response, "text/event-stream");
            response
        }
    })
}

/// What is shown, when one of some files of it is there or none of them will be; `None` where the preview ends before.
async fn settled(shown: &mut Receiver, names: &[String]) -> Option<Arc<Shown>> {
    loop {
        let now = shown.wait_for(Option::is_some).await.ok()?.clone()?;
        let Some(site) = now.site.as_ref().filter(|_| !names.is_empty()) else {
            return Some(now);
        };
        tokio::select! {
            biased;
            () = site.settled(names) => return Some(now),
            changed = shown.changed() => changed.ok()?,
        }
    }
}

/// Why a request is not answered, if it is not.
fn refusal<B>(request: &Request<B>, hosts: &Hosts) -> Option<String> {
    let headers = request.headers();
    let mut named = headers.get_all(header::HOST).iter().map(HeaderValue::to_str);
    let is_named = matches!((named.next(), named.next()), (Some(Ok(host)), None) if hosts.allow(host));
    let authority = request.uri().authority();
    if !is_named || !authority.is_none_or(|authority| hosts.allow(authority.as_str())) {
        return Some(format!(
            "This preview answers only to {}, with its port.\n",
            hosts.words()
        ));
    }
    is_foreign(headers, hosts).then(|| "Other sites may link to this preview, and load nothing from it.\n".to_owned())
}

/// Whether a page of another site has a browser make this request, for anything but to go to a page here.
fn is_foreign(headers: &HeaderMap, hosts: &Hosts) -> bool {
    let value = |name: &str| headers.get(name).map(|value| value.to_str().unwrap_or(""));
    let is_own = |origin: &str| origin.strip_prefix("http://").is_some_and(|host| hosts.allow(host));
    let is_visit = value("sec-fetch-mode") == Some("navigate") && value("sec-fetch-dest") == Some("document");
    let from_elsewhere = matches!(value("sec-fetch-site"), Some("cross-site" | "same-site"));
    value("origin").is_some_and(|origin| !is_own(origin)) || (from_elsewhere && !is_visit)
}

fn text(method: &Method, status: StatusCode, text: String) -> Response<Reply> {
    whole(method, status, "text/plain; charset=utf-8", vec![Bytes::from(text)])
}

fn whole(method: &Method, status: StatusCode, kind: &'static str, pieces: Vec<Bytes>) -> Response<Reply> {
    let length: usize = pieces.iter().map(Bytes::len).sum();
    let body = match *method {
        Method::HEAD => Vec::new(),
        _ => pieces,
    };
    let mut response = Response::new(Reply::Whole(body.into_iter()));
    *response.status_mut() = status;
    headers(&mut response, kind);
    response
        .headers_mut()
        .insert(header::CONTENT_LENGTH, HeaderValue::from(length));
    if status == StatusCode::METHOD_NOT_ALLOWED {
        response
            .headers_mut()
            .insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
    }
    response
}

fn headers(response: &mut Response<Reply>, kind: &'static str) {
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    // A draft is no affair of other sites that the same browser has open.
    headers.insert("cross-origin-resource-policy", HeaderValue::from_static("same-origin"));
    headers.insert("cross-origin-opener-policy", HeaderValue::from_static("same-origin"));
    headers.insert(header::X_FRAME_OPTIONS, HeaderValue::from_static("SAMEORIGIN"));
    // Nor that it is being made: the sources that a reader follows see no address of this machine.
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("same-origin"));
}

/// Sends each version, and a heartbeat in between, until the client has gone.
async fn tell(mut shown: Receiver, heartbeat: Duration, sender: mpsc::Sender<Bytes>) {
    loop {
        let version = shown
            .borrow_and_update()
            .as_ref()
            .map(|shown| live::event(&shown.version));
        let mut message = version.unwrap_or_default();
        loop {
            if sender.send(Bytes::from(message)).await.is_err() {
                return;
            }
            match tokio::time::timeout(heartbeat, shown.changed()).await {
                Ok(Ok(())) => break,
                Ok(Err(_)) => return,
                Err(_) => message = ":\n\n".to_owned(),
            }
        }
    }
}

/// The body of an answer.
enum Reply {
    Whole(vec::IntoIter<Bytes>),
    Events(mpsc::Receiver<Bytes>),
}

impl Body for Reply {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        let data = match self.get_mut() {
            Self::Whole(pieces) => pieces.find(|bytes| !bytes.is_empty()),
            Self::Events(events) => ready!(events.poll_recv(cx)),
        };
        Poll::Ready(data.map(|bytes| Ok(Frame::data(bytes))))
    }

    fn is_end_stream(&self) -> bool {
        matches!(self, Self::Whole(pieces) if pieces.as_slice().iter().all(Bytes::is_empty))
    }

    fn size_hint(&self) -> SizeHint {
        match self {
            Self::Whole(pieces) => SizeHint::with_exact(pieces.as_slice().iter().map(|bytes| bytes.len() as u64).sum()),
            Self::Events(_) => SizeHint::default(),
        }
    }
}

/// A connection that breaks when its client takes in nothing for so long.
struct Timed {
    stream: TcpStream,
    slowest: Duration,
    waiting: Option<Pin<Box<Sleep>>>,
}

impl Timed {
    fn new(stream: TcpStream, slowest: Duration) -> Self {
        let waiting = None;
        Self {
            stream,
            slowest,
            waiting,
        }
    }

    fn judge<T>(&mut self, cx: &mut Context<'_>, result: Poll<io::Result<T>>) -> Poll<io::Result<T>> {
        if result.is_ready() {
            self.waiting = None;
            return result;
        }
        let end = Instant::now() + self.slowest;
        let waiting = self
            .waiting
            .get_or_insert_with(|| Box::pin(tokio::time::sleep_until(end)));
        ready!(waiting.as_mut().poll(cx));
        Poll::Ready(Err(io::ErrorKind::TimedOut.into()))
    }
}

impl AsyncRead for Timed {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(cx, buf)
    }
}

impl AsyncWrite for Timed {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &[u8]) -> Poll<io::Result<usize>> {
        let result = Pin::new(&mut self.stream).poll_write(cx, buf);
        self.judge(cx, result)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bufs: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let result = Pin::new(&mut self.stream).poll_write_vectored(cx, bufs);
        self.judge(cx, result)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let result = Pin::new(&mut self.stream).poll_flush(cx);
        self.judge(cx, result)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let result = Pin::new(&mut self.stream).poll_shutdown(cx);
        self.judge(cx, result)
    }
}

/// How many files this process may have open.
#[cfg(unix)]
fn descriptors() -> Option<usize> {
    use rustix::process::{Resource, getrlimit};
    usize::try_from(getrlimit(Resource::Nofile).current?).ok()
}

#[cfg(not(unix))]
fn descriptors() -> Option<usize> {
    Some(MOST + SPARE)
}
