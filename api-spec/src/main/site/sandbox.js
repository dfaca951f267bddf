// Empty here. A sandbox that serves this site puts a file of its own in this place, which says so.
