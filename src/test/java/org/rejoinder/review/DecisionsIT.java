package org.rejoinder.review;

import org.rejoinder.RejoinderTest;

@RejoinderTest
class DecisionsIT extends DecisionsContract {}
