// Reads an array of xAPI statements and says what Learning Locker's validator has against each; the
// last line is how many there were. node validate.js NODE_MODULES FILE
const path = require('path');
const validate = require(path.join(process.argv[2], 'xapi-validation')).default;
const statements = JSON.parse(require('fs').readFileSync(process.argv[3], 'utf8'));
for (const statement of statements)
    for (const warning of validate(statement))
        console.log(warning.name + ' ' + warning.path.join('.'));
console.log(statements.length + ' statements');
