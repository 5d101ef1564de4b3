//! Connections: a listener and what is [`Shown`] in, HTTP/1 answers out.
//!
//! Invariant: no client, however slow, and no number of clients keeps others from being answered.

use std::collections::VecDeque;
use std::convert::Infallible;
use std::future::Future;
use std::io;
use std::net::TcpListener;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::Bytes;
use hyper::body::{Body, Frame, SizeHint};
use hyper::header::{self, HeaderValue};
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio::sync::{mpsc, watch};
use tokio::task::AbortHandle;
use tokio::time::{Instant, Sleep};

use super::answer::{Answer, answer, is_here};
use super::{Shown, live};

/// How long a client may take to send a request, and to take in any part of an answer.
const SLOWEST: Duration = Duration::from_secs(20);
/// How often a stream of events shows that it lives.
const HEARTBEAT: Duration = Duration::from_secs(10);
/// The most connections; the oldest makes room for the next one.
const MOST: usize = 4096;
/// File descriptors left for all else.
const SPARE: usize = 64;

type Receiver = watch::Receiver<Option<Arc<Shown>>>;

/// Answers connections for ever.
pub async fn accept(listener: TcpListener, port: u16, shown: Receiver) -> io::Result<()> {
    listener.set_nonblocking(true)?;
    let listener = tokio::net::TcpListener::from_std(listener)?;
    let most = descriptors()
        .map_or(128, |limit| limit.saturating_sub(SPARE))
        .clamp(32, MOST);
    let mut open: VecDeque<AbortHandle> = VecDeque::new();
    loop {
        let Ok((stream, _)) = listener.accept().await else {
            // The client has gone, or the process has too many files open for a moment.
            tokio::time::sleep(Duration::from_millis(50)).await;
            continue;
        };
        open.retain(|connection| !connection.is_finished());
        while open.len() >= most {
            if let Some(oldest) = open.pop_front() {
                oldest.abort();
            }
        }
        let shown = shown.clone();
        open.push_back(tokio::spawn(connection(stream, port, shown)).abort_handle());
    }
}

async fn connection(stream: TcpStream, port: u16, shown: Receiver) {
    let service = service_fn(move |request| respond(request, port, shown.clone()));
    // A connection that breaks is the client's affair.
    let _ = hyper::server::conn::http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(SLOWEST)
        .max_buf_size(64 * 1024)
        .serve_connection(TokioIo::new(Timed::new(stream)), service)
        .await;
}

async fn respond<B>(request: Request<B>, port: u16, mut shown: Receiver) -> Result<Response<Reply>, Infallible> {
    let mut hosts = request.headers().get_all(header::HOST).iter().map(HeaderValue::to_str);
    let named = match (hosts.next(), hosts.next()) {
        (Some(Ok(host)), None) => is_here(host, port),
        _ => false,
    };
    let target = request
        .uri()
        .authority()
        .is_none_or(|authority| is_here(authority.as_str(), port));
    if !named || !target {
        let why = "This preview answers only to localhost, 127.0.0.1 and [::1], with its port.\n";
        let kind = "text/plain; charset=utf-8";
        return Ok(whole(
            request.method(),
            StatusCode::FORBIDDEN,
            kind,
            Bytes::from_static(why.as_bytes()),
        ));
    }
    let now = match shown.wait_for(Option::is_some).await {
        Ok(now) => now.clone(),
        Err(_) => None,
    };
    let Some(now) = now else {
        let why = Bytes::from_static(b"The preview is ending.\n");
        return Ok(whole(
            request.method(),
            StatusCode::SERVICE_UNAVAILABLE,
            "text/plain",
            why,
        ));
    };
    let uri = request.uri();
    Ok(match answer(request.method(), uri.path(), uri.query(), &now) {
        Answer::Whole(status, kind, bytes) => whole(request.method(), status, kind, bytes),
        Answer::Elsewhere(place) => {
            let mut response = whole(request.method(), StatusCode::FOUND, "text/plain", Bytes::new());
            if let Ok(place) = HeaderValue::from_str(&place) {
                response.headers_mut().insert(header::LOCATION, place);
            }
            response
        }
        Answer::Events if request.method() == Method::HEAD => {
            whole(request.method(), StatusCode::OK, "text/event-stream", Bytes::new())
        }
        Answer::Events => {
            let (sender, events) = mpsc::channel(4);
            tokio::spawn(tell(shown, sender));
            let mut response = Response::new(Reply::Events(events));
            headers(&mut response, "text/event-stream");
            response
        }
    })
}

fn whole(method: &Method, status: StatusCode, kind: &'static str, bytes: Bytes) -> Response<Reply> {
    let length = bytes.len();
    let body = match *method {
        Method::HEAD => Bytes::new(),
        _ => bytes,
    };
    let mut response = Response::new(Reply::Whole(Some(body)));
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
    headers.insert(header::X_FRAME_OPTIONS, HeaderValue::from_static("SAMEORIGIN"));
}

/// Sends each version, and a heartbeat in between, until the client has gone.
async fn tell(mut shown: Receiver, sender: mpsc::Sender<Bytes>) {
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
            match tokio::time::timeout(HEARTBEAT, shown.changed()).await {
                Ok(Ok(())) => break,
                Ok(Err(_)) => return,
                Err(_) => message = ":\n\n".to_owned(),
            }
        }
    }
}

/// The body of an answer.
enum Reply {
    Whole(Option<Bytes>),
    Events(mpsc::Receiver<Bytes>),
}

impl Body for Reply {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        let data = match self.get_mut() {
            Self::Whole(bytes) => bytes.take().filter(|bytes| !bytes.is_empty()),
            Self::Events(events) => ready!(events.poll_recv(cx)),
        };
        Poll::Ready(data.map(|bytes| Ok(Frame::data(bytes))))
    }

    fn is_end_stream(&self) -> bool {
        matches!(self, Self::Whole(bytes) if bytes.as_ref().is_none_or(Bytes::is_empty))
    }

    fn size_hint(&self) -> SizeHint {
        match self {
            Self::Whole(bytes) => SizeHint::with_exact(bytes.as_ref().map_or(0, |bytes| bytes.len() as u64)),
            Self::Events(_) => SizeHint::default(),
        }
    }
}

/// A connection that breaks when its client takes in nothing for [`SLOWEST`].
struct Timed {
    stream: TcpStream,
    waiting: Option<Pin<Box<Sleep>>>,
}

impl Timed {
    fn new(stream: TcpStream) -> Self {
        Self { stream, waiting: None }
    }

    fn judge<T>(&mut self, cx: &mut Context<'_>, result: Poll<io::Result<T>>) -> Poll<io::Result<T>> {
        if result.is_ready() {
            self.waiting = None;
            return result;
        }
        let waiting = self
            .waiting
            .get_or_insert_with(|| Box::pin(tokio::time::sleep_until(Instant::now() + SLOWEST)));
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

/// How many files this process may have open, after asking for as many as [`MOST`] connections need.
#[cfg(unix)]
fn descriptors() -> Option<usize> {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    let limit = getrlimit(Resource::Nofile);
    let wanted = (MOST + SPARE) as u64;
    let current = limit.current.unwrap_or(u64::MAX);
    let possible = limit.maximum.unwrap_or(u64::MAX).min(wanted);
    let mut granted = current;
    if current < possible {
        let raised = Rlimit {
            current: Some(possible),
            maximum: limit.maximum,
        };
        if setrlimit(Resource::Nofile, raised).is_ok() {
            granted = possible;
        }
    }
    usize::try_from(granted).ok()
}

#[cfg(not(unix))]
fn descriptors() -> Option<usize> {
    Some(MOST + SPARE)
}
