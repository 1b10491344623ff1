// A 128-bit integer for products of two amounts, so that a share or a tax is exact before it is rounded once.
#pragma once

namespace meridian {

__extension__ typedef __int128 WideInteger;
__extension__ typedef unsigned __int128 WideUnsigned;

}  // namespace meridian
