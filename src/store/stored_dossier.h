// A whole dossier as bytes, and back: records.bin of a dossier folder, from which every other file can be made again
// without reading a word. The same dossier gives the same bytes. Words (tokens) and quotations
// are left out, as no output needs them.
#pragma once

#include <functional>
#include <string_view>

#include "wederhoor/dossier.h"
#include "wederhoor/result.h"

namespace wederhoor::store {

// Calls `put` with one piece after the other: a document is a piece.
void encode_dossier(const Dossier& dossier, const std::function<void(std::string_view)>& put);
// Believes nothing: whatever the bytes are, the result is an Error (data) or a dossier whose words are UTF-8 and whose
// spans, indices and references lead to where they should. `where` names the place in an error.
Result<Dossier> decode_dossier(std::string_view bytes, std::string_view where);

}  // namespace wederhoor::store
