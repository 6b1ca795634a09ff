package org.rejoinder.relation;

import org.rejoinder.RejoinderTest;

@RejoinderTest
class RelationsIT extends RelationsContract {}
