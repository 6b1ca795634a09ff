package org.rejoinder.document;

import org.rejoinder.RejoinderTest;

@RejoinderTest
class DocumentsIT extends DocumentsContract {}
