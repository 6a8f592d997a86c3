// Result<T>: a value or an Error. Returned by everything that touches the world (files, lexicons, models, store).
// Text never fails: reading, claims, events and reconciliation return records.
#pragma once

#include <string>
#include <utility>
#include <variant>

namespace wederhoor {

// What kind of failure; decides the exit code of the program.
enum class ErrorKind {
  usage,        // the caller asked for something that does not exist (exit 2)
  refused,      // this input cannot be read; others can (exit 3)
  check,        // a check failed (exit 4)
  disk,         // the file system or the store said no (exit 5)
  data,         // a lexicon, model or gazetteer file of ours is missing or damaged (exit 5)
  interrupted,  // the user stopped it (exit 130)
};

// `where` is "file" or "file:line"; `message` says what is wrong; `advice` what to do. Printed as "where: message;
// advice".
struct Error {
  ErrorKind kind = ErrorKind::refused;
  std::string where;
  std::string message;
  std::string advice;

  std::string text() const {
    std::string out = where.empty() ? message : where + ": " + message;
    return advice.empty() ? out : out + "; " + advice;
  }
};

// A value or an Error; must be looked at. `if (!r) return r.error();  use(*r);`
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : held_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : held_(std::in_place_index<1>, std::move(error)) {}

  explicit operator bool() const { return held_.index() == 0; }
  T& operator*() { return std::get<0>(held_); }
  const T& operator*() const { return std::get<0>(held_); }
  T* operator->() { return &std::get<0>(held_); }
  const T* operator->() const { return &std::get<0>(held_); }
  const Error& error() const { return std::get<1>(held_); }

 private:
  std::variant<T, Error> held_;
};

struct Done {};  // the value of a call that only succeeds
using Status = Result<Done>;

}  // namespace wederhoor
