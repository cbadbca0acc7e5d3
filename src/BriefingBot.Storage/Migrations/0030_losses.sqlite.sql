-- What a group lost was filed as how strong it is.
UPDATE claim SET attribute = 'status' WHERE attribute = 'strength' AND origin = 'rule' AND value LIKE 'Lost %';
