// zlib, libzstd and brotli behind one door.
//   applies:      a .warc.gz of a million members; an answer with Content-Encoding: br
//   applies not:  zstd with a dictionary of its own: damaged
// Tested by tests/apart/warc_test.cc.
#include "apart/archives/unpacked.h"

#include <brotli/decode.h>
#include <zlib.h>
#include <zstd.h>

#include <algorithm>

namespace wederhoor::apart {
namespace {

constexpr std::size_t piece = 1 << 17;
constexpr std::size_t longest_line = 1 << 16;

std::optional<std::string> inflated(std::string_view body, int window, std::size_t limit) {
  z_stream z{};
  if (inflateInit2(&z, window) != Z_OK) return std::nullopt;
  z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(body.data()));
  z.avail_in = static_cast<uInt>(body.size());
  std::string out;
  int code = Z_OK;
  while (code == Z_OK && out.size() <= limit) {
    const std::size_t had = out.size();
    out.resize(had + piece);
    z.next_out = reinterpret_cast<Bytef*>(out.data() + had);
    z.avail_out = piece;
    code = inflate(&z, Z_NO_FLUSH);
    out.resize(out.size() - z.avail_out);
  }
  inflateEnd(&z);
  const bool most = code == Z_BUF_ERROR && !out.empty();  // cut short: what is there counts
  if ((code != Z_STREAM_END && !most) || out.size() > limit) return std::nullopt;
  return out;
}

std::optional<std::string> unbrotlied(std::string_view body, std::size_t limit) {
  const std::unique_ptr<BrotliDecoderState, decltype(&BrotliDecoderDestroyInstance)> state(
      BrotliDecoderCreateInstance(nullptr, nullptr, nullptr), &BrotliDecoderDestroyInstance);
  if (!state) return std::nullopt;
  const auto* in = reinterpret_cast<const std::uint8_t*>(body.data());
  std::size_t left = body.size();
  std::string out;
  BrotliDecoderResult code = BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT;
  while (code == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT && out.size() <= limit) {
    const std::size_t had = out.size();
    out.resize(had + piece);
    auto* to = reinterpret_cast<std::uint8_t*>(out.data() + had);
    std::size_t room = piece;
    code = BrotliDecoderDecompressStream(state.get(), &left, &in, &room, &to, nullptr);
    out.resize(out.size() - room);
  }
  if (code != BROTLI_DECODER_RESULT_SUCCESS || out.size() > limit) return std::nullopt;
  return out;
}

std::optional<std::string> unzstded(std::string_view body, std::size_t limit) {
  MemoryInput input(body);
  Unpacked stream(input);
  std::string out = stream.bytes(limit + 1);
  if (stream.damaged() || out.size() > limit) return std::nullopt;
  return out;
}

}  // namespace

struct Unpacked::Coder {
  z_stream z{};
  ZSTD_DStream* zstd = nullptr;
  std::size_t owed = 0;  // what zstd still wants of the frame
  ~Coder() {
    inflateEnd(&z);
    ZSTD_freeDStream(zstd);
  }
};

Unpacked::Unpacked(Input& input) : input_(input), coder_(std::make_unique<Coder>()) {
  while (raw_.size() < 4 && more_input()) {
  }
  if (raw_.starts_with("\x1F\x8B")) {
    kind_ = inflateInit2(&coder_->z, 31) == Z_OK ? Kind::gzip : Kind::plain;
  } else if (raw_.starts_with("\x28\xB5\x2F\xFD") || (raw_.size() > 3 && raw_.substr(1, 3) == "\x2A\x4D\x18")) {
    kind_ = Kind::zstd;
    coder_->zstd = ZSTD_createDStream();
    ZSTD_DCtx_setParameter(coder_->zstd, ZSTD_d_windowLogMax, 27);
  }
}

Unpacked::~Unpacked() = default;

bool Unpacked::more_input() {
  if (raw_at_ == raw_.size()) raw_.clear(), raw_at_ = 0;
  const std::size_t had = raw_.size();
  raw_.resize(had + piece);
  const std::size_t got = input_.read(raw_.data() + had, piece);
  raw_.resize(had + got);
  return got > 0;
}

void Unpacked::forget() {
  if (at_ < piece && at_ < out_.size()) return;
  out_.erase(0, at_);
  at_ = 0;
}

bool Unpacked::fill() {
  if (ended_) return false;
  forget();
  if (kind_ == Kind::gzip) return fill_gzip();
  if (kind_ == Kind::zstd) return fill_zstd();
  if (raw_at_ == raw_.size() && !more_input()) return ended_ = true, false;
  out_.append(raw_, raw_at_);
  raw_at_ = raw_.size();
  return true;
}

bool Unpacked::fill_gzip() {
  z_stream& z = coder_->z;
  const std::size_t had = out_.size();
  while (out_.size() == had) {
    if (raw_at_ == raw_.size() && !more_input()) {
      damaged_ = damaged_ || z.total_in > 0;
      return ended_ = true, false;
    }
    out_.resize(had + piece);
    z.next_in = reinterpret_cast<Bytef*>(raw_.data() + raw_at_);
    z.avail_in = static_cast<uInt>(raw_.size() - raw_at_);
    z.next_out = reinterpret_cast<Bytef*>(out_.data() + had);
    z.avail_out = piece;
    const int code = inflate(&z, Z_NO_FLUSH);
    raw_at_ = raw_.size() - z.avail_in;
    out_.resize(had + piece - z.avail_out);
    if (code == Z_STREAM_END) {
      inflateReset(&z);
      z.total_in = 0;
    } else if (code != Z_OK && code != Z_BUF_ERROR) {
      damaged_ = ended_ = true;
      return out_.size() > had;
    }
  }
  return true;
}

bool Unpacked::fill_zstd() {
  const std::size_t had = out_.size();
  while (out_.size() == had) {
    if (raw_at_ == raw_.size() && !more_input()) {
      damaged_ = coder_->owed != 0;
      return ended_ = true, false;
    }
    out_.resize(had + piece);
    ZSTD_inBuffer in{raw_.data(), raw_.size(), raw_at_};
    ZSTD_outBuffer out{out_.data(), out_.size(), had};
    coder_->owed = ZSTD_decompressStream(coder_->zstd, &out, &in);
    raw_at_ = in.pos;
    out_.resize(out.pos);
    if (ZSTD_isError(coder_->owed) != 0) {
      damaged_ = ended_ = true;
      return out_.size() > had;
    }
  }
  return true;
}

std::string_view Unpacked::peek(std::size_t size) {
  while (out_.size() - at_ < size && fill()) {
  }
  return std::string_view(out_).substr(at_, size);
}

std::optional<std::string> Unpacked::line() {
  std::size_t looked = 0;
  for (;;) {
    const std::string_view left = std::string_view(out_).substr(at_);
    const std::size_t end = left.find('\n', looked);
    if (end != std::string_view::npos || left.size() > longest_line) {
      std::string out(left.substr(0, std::min(end, longest_line)));
      at_ += std::min(end, longest_line - 1) + 1;
      if (out.ends_with('\r')) out.pop_back();
      return out;
    }
    looked = left.size();
    if (!fill()) break;
  }
  if (at_ == out_.size()) return std::nullopt;
  std::string out = out_.substr(at_);
  at_ = out_.size();
  return out;
}

std::string Unpacked::bytes(std::size_t size) {
  std::string out;
  while (out.size() < size) {
    if (at_ == out_.size() && !fill()) break;
    const std::size_t part = std::min(size - out.size(), out_.size() - at_);
    out.append(out_, at_, part);
    at_ += part;
  }
  return out;
}

std::uint64_t Unpacked::skip(std::uint64_t size) {
  std::uint64_t done = 0;
  while (done < size && (at_ < out_.size() || fill())) {
    const std::uint64_t part = std::min<std::uint64_t>(size - done, out_.size() - at_);
    at_ += part;
    done += part;
  }
  return done;
}

std::optional<std::string> unpacked_body(std::string_view body, std::string_view coding, std::size_t limit) {
  if (coding == "gzip" || coding == "x-gzip") return inflated(body, 31, limit);
  if (coding == "br") return unbrotlied(body, limit);
  if (coding == "zstd") return unzstded(body, limit);
  if (coding != "deflate") return std::nullopt;
  std::optional<std::string> out = inflated(body, 15, limit);
  return out ? out : inflated(body, -15, limit);
}

}  // namespace wederhoor::apart
