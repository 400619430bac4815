//! What one source file imports and which paths it writes out. Comments, strings and what is built
//! for tests or a fuzzer alone are left out.

/// One file.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Source {
    pub(super) imports: Vec<Import>,
    /// Paths written out in code, from `crate`, `super`, `self` or a name.
    pub(super) paths: Vec<Vec<String>>,
    /// Children that are built for tests or a fuzzer alone.
    pub(super) test_modules: Vec<String>,
}

/// One name that a `use` brings in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Import {
    pub(super) name: String,
    pub(super) path: Vec<String>,
}

impl Source {
    pub(super) fn parse(text: &str) -> Self {
        let tokens = tokens(text);
        let mut source = Self::default();
        source.read(&tokens);
        source
    }

    fn read(&mut self, tokens: &[String]) {
        let mut at = 0;
        while at < tokens.len() {
            let rest = &tokens[at..];
            if rest[0] == "#" && rest.get(1).is_some_and(|token| token == "[") {
                let attribute = group(&rest[1..]);
                let is_of_tests = is_of_tests(&rest[1..=attribute]);
                at += 1 + attribute;
                if is_of_tests {
                    at += self.skip_item(&tokens[at..]);
                }
            } else if rest[0] == "use" {
                let end = rest.iter().position(|token| token == ";").unwrap_or(rest.len());
                self.import(&rest[1..end], &[]);
                at += end;
            } else if begins(rest, &["pub", "(", "in"]) {
                at += group(&rest[1..]) + 1;
            } else if begins(rest, &["id", "!"]) {
                // The macro names a message.
                self.paths.push(vec!["crate".to_owned(), "words".to_owned()]);
                at += 2;
            } else if is_name(&rest[0]) {
                let path = path(rest);
                at += 2 * path.len() - 1;
                if path.len() > 1 {
                    self.paths.push(path);
                }
            } else if rest[0] == "::" {
                // What follows goes on from something that is no module, or names another crate.
                at += if rest.len() > 1 && is_name(&rest[1]) { 2 * path(&rest[1..]).len() } else { 1 };
            } else {
                at += 1;
            }
        }
    }

    /// How many tokens an item has, further attributes among them.
    fn skip_item(&mut self, tokens: &[String]) -> usize {
        let mut at = 0;
        while begins(&tokens[at..], &["#", "["]) {
            at += 1 + group(&tokens[at + 1..]);
        }
        if tokens.get(at).is_some_and(|token| token == "pub") {
            at += 1;
            if tokens.get(at).is_some_and(|token| token == "(") {
                at += group(&tokens[at..]);
            }
        }
        let is_import = begins(&tokens[at..], &["use"]);
        if let ["mod", name] = tokens[at..].iter().take(2).map(String::as_str).collect::<Vec<_>>()[..] {
            self.test_modules.push(name.to_owned());
        }
        while at < tokens.len() {
            match tokens[at].as_str() {
                ";" => return at + 1,
                "{" if !is_import => return at + group(&tokens[at..]),
                "(" | "[" | "{" => at += group(&tokens[at..]),
                _ => at += 1,
            }
        }
        at
    }

    fn import(&mut self, tree: &[String], before: &[String]) {
        let mut path = before.to_vec();
        let mut at = 0;
        while at < tree.len() {
            match tree[at].as_str() {
                "::" => at += 1,
                "{" => {
                    let inside = &tree[at + 1..at + group(&tree[at..]) - 1];
                    for branch in branches(inside) {
                        self.import(branch, &path);
                    }
                    return;
                }
                "as" => {
                    let name = tree.get(at + 1).cloned().unwrap_or_default();
                    self.imports.push(Import { name, path });
                    return;
                }
                "*" => {
                    self.imports.push(Import { name: "*".to_owned(), path });
                    return;
                }
                "self" if !path.is_empty() => at += 1,
                name => {
                    path.push(name.to_owned());
                    at += 1;
                }
            }
        }
        let name = path.last().cloned().unwrap_or_default();
        self.imports.push(Import { name, path });
    }
}

/// The branches of a tree of imports, at its commas.
fn branches(tokens: &[String]) -> Vec<&[String]> {
    let (mut branches, mut start, mut at) = (Vec::new(), 0, 0);
    while at < tokens.len() {
        match tokens[at].as_str() {
            "{" => at += group(&tokens[at..]),
            "," => {
                branches.push(&tokens[start..at]);
                at += 1;
                start = at;
            }
            _ => at += 1,
        }
    }
    branches.push(&tokens[start..]);
    branches.retain(|branch| !branch.is_empty());
    branches
}

/// `cfg` with `test` or `fuzzing`, and not with their opposite.
fn is_of_tests(attribute: &[String]) -> bool {
    let named = |name: &str| attribute.iter().any(|token| token == name);
    begins(attribute, &["[", "cfg", "("]) && (named("test") || named("fuzzing")) && !named("not")
}

fn path(tokens: &[String]) -> Vec<String> {
    let mut path = vec![tokens[0].clone()];
    let mut at = 1;
    while at + 1 < tokens.len() && tokens[at] == "::" && is_name(&tokens[at + 1]) {
        path.push(tokens[at + 1].clone());
        at += 2;
    }
    path
}

/// How many tokens a bracket and everything up to its opposite are.
fn group(tokens: &[String]) -> usize {
    let mut depth = 0_usize;
    for (at, token) in tokens.iter().enumerate() {
        match token.as_str() {
            "(" | "[" | "{" => depth += 1,
            ")" | "]" | "}" => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return at + 1;
                }
            }
            _ => {}
        }
    }
    tokens.len()
}

fn begins(tokens: &[String], start: &[&str]) -> bool {
    tokens.len() >= start.len() && tokens.iter().zip(start).all(|(token, start)| token == start)
}

fn is_name(token: &str) -> bool {
    token.starts_with(|first: char| first.is_alphabetic() || first == '_')
}

/// Names, `::` and single characters.
fn tokens(text: &str) -> Vec<String> {
    let characters: Vec<char> = text.chars().collect();
    let (mut tokens, mut at) = (Vec::new(), 0);
    let next = |at: usize| characters.get(at).copied().unwrap_or('\0');
    while at < characters.len() {
        let character = characters[at];
        if character == '/' && next(at + 1) == '/' {
            while at < characters.len() && characters[at] != '\n' {
                at += 1;
            }
        } else if character == '/' && next(at + 1) == '*' {
            at += 2;
            while at < characters.len() && !(characters[at] == '*' && next(at + 1) == '/') {
                at += 1;
            }
            at += 2;
        } else if character == 'r' && matches!(next(at + 1), '"' | '#') && raw_string(&characters[at..]) > 0 {
            at += raw_string(&characters[at..]);
        } else if character == '"' {
            at += 1;
            while at < characters.len() && characters[at] != '"' {
                at += if characters[at] == '\\' { 2 } else { 1 };
            }
            at += 1;
        } else if character == '\'' {
            // A character, or a lifetime.
            let escaped = next(at + 1) == '\\';
            if escaped {
                at += 3;
                while at < characters.len() && characters[at] != '\'' {
                    at += 1;
                }
                at += 1;
            } else if next(at + 2) == '\'' {
                at += 3;
            } else {
                at += 1;
            }
        } else if character.is_alphanumeric() || character == '_' {
            let start = at;
            while next(at).is_alphanumeric() || next(at) == '_' {
                at += 1;
            }
            tokens.push(characters[start..at].iter().collect());
        } else if character == ':' && next(at + 1) == ':' {
            tokens.push("::".to_owned());
            at += 2;
        } else {
            if !character.is_whitespace() {
                tokens.push(character.to_string());
            }
            at += 1;
        }
    }
    tokens
}

/// How many characters a raw string has that begins here; 0 if none does.
fn raw_string(characters: &[char]) -> usize {
    let hashes = characters[1..].iter().take_while(|&&character| character == '#').count();
    if characters.get(1 + hashes) != Some(&'"') {
        return 0;
    }
    let mut at = 2 + hashes;
    while at < characters.len() {
        let closes = characters[at] == '"'
            && characters[at + 1..].iter().take(hashes).filter(|&&character| character == '#').count()
                == hashes;
        if closes {
            return at + 1 + hashes;
        }
        at += 1;
    }
    characters.len()
}
