// Archives made for the tests: stored zips, tars, gzip members.
#pragma once

#include <zlib.h>

#include <cstdio>
#include <string>
#include <utility>
#include <vector>

namespace wederhoor::apart {

using Files = std::vector<std::pair<std::string, std::string>>;

inline std::string number(std::uint64_t value, int bytes) {
  std::string out;
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> 8 * i & 0xFF);
  return out;
}

// `flags`: 1 says that the entries are locked.
inline std::string zip_of(const Files& files, int flags = 0) {
  std::string out, index;
  for (const auto& [name, bytes] : files) {
    const auto sum = crc32(0, reinterpret_cast<const Bytef*>(bytes.data()), static_cast<uInt>(bytes.size()));
    const std::string about = number(20, 2) + number(static_cast<std::uint64_t>(flags), 2) + number(0, 2) +
                              number(0, 4) + number(sum, 4) + number(bytes.size(), 4) + number(bytes.size(), 4) +
                              number(name.size(), 2);
    index += "PK\x01\x02" + number(20, 2) + about + number(0, 2) + number(0, 2) + number(0, 2) + number(0, 2) +
             number(0, 4) + number(out.size(), 4) + name;
    out += "PK\x03\x04" + about + number(0, 2) + name + bytes;
  }
  return out + index + "PK\x05\x06" + number(0, 4) + number(files.size(), 2) + number(files.size(), 2) +
         number(index.size(), 4) + number(out.size(), 4) + number(0, 2);
}

inline std::string tar_of(const Files& files) {
  std::string out;
  for (const auto& [name, bytes] : files) {
    std::string head(512, '\0');
    head.replace(0, name.size(), name);
    char octal[24];
    std::snprintf(octal, sizeof octal, "%07o", 0644);
    head.replace(100, 7, octal);
    std::snprintf(octal, sizeof octal, "%011lo", static_cast<unsigned long>(bytes.size()));
    head.replace(124, 11, octal);
    head[156] = '0';
    head.replace(257, 8, std::string("ustar\00000", 8));
    head.replace(148, 8, "        ");
    unsigned sum = 0;
    for (const char c : head) sum += static_cast<unsigned char>(c);
    std::snprintf(octal, sizeof octal, "%06o", sum);
    head.replace(148, 6, octal);
    head[154] = '\0';
    out += head + bytes + std::string((512 - bytes.size() % 512) % 512, '\0');
  }
  return out + std::string(1024, '\0');
}

inline std::string gzip_of(const std::string& bytes) {
  z_stream z{};
  deflateInit2(&z, 6, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY);
  std::string out(deflateBound(&z, static_cast<uLong>(bytes.size())) + 64, '\0');
  z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  z.avail_in = static_cast<uInt>(bytes.size());
  z.next_out = reinterpret_cast<Bytef*>(out.data());
  z.avail_out = static_cast<uInt>(out.size());
  deflate(&z, Z_FINISH);
  out.resize(out.size() - z.avail_out);
  deflateEnd(&z);
  return out;
}

}  // namespace wederhoor::apart
