/// Zip packages of XML parts, as xlsx and ods are, read as if an enemy had made them.
///
/// No document type, no entity but the five of XML, no external reference; every part is checked against its checksum and
/// its inflated size is bounded.
@NullMarked
package org.riskset.spreadsheet.zipped;

import org.jspecify.annotations.NullMarked;
