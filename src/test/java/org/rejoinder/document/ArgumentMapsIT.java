package org.rejoinder.document;

import org.rejoinder.RejoinderTest;

@RejoinderTest
class ArgumentMapsIT extends ArgumentMapsContract {}
