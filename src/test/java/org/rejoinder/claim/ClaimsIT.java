package org.rejoinder.claim;

import org.rejoinder.RejoinderTest;

@RejoinderTest
class ClaimsIT extends ClaimsContract {}
