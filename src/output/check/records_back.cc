// records.bin, read back: what a dossier was made of, whatever version made it. Tested by tests/output/folder_test.cc
// and tests/invariants/check_again_test.cc.
//   applies to:  a dossier of this form of files, also with another version in run.json.
//   not to:      whether the records are what the reports say; only reading them again can tell.
#include <sys/mman.h>

#include "base/files.h"
#include "output/check/check_steps.h"
#include "store/stored_dossier.h"
#include "wederhoor/render.h"

namespace {

// The bytes of a file where they lie: one of any size takes no memory before it is known to hold records.
class Mapped {
 public:
  explicit Mapped(const wederhoor::base::OpenFile& file)
      : size_(file.size),
        at_(size_ == 0 ? MAP_FAILED : ::mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, file.handle.get(), 0)) {}
  Mapped(const Mapped&) = delete;
  Mapped& operator=(const Mapped&) = delete;
  ~Mapped() {
    if (at_ != MAP_FAILED) ::munmap(at_, size_);
  }
  std::string_view bytes() const {
    return at_ == MAP_FAILED ? std::string_view() : std::string_view(static_cast<const char*>(at_), size_);
  }

 private:
  std::size_t size_;
  void* at_;
};
}  // namespace

wederhoor::Result<wederhoor::Dossier> wederhoor::records_of(const std::filesystem::path& folder) {
  using output::differs;
  constexpr const char* name = "records.bin";
  const Result<base::OpenFile> file = base::open_file(folder / name);
  if (!file) return differs(name, file.error().message);
  const Mapped mapped(*file);
  Result<Dossier> dossier = store::decode_dossier(mapped.bytes(), name);
  if (!dossier) return differs(name, dossier.error().message);
  return dossier;
}
