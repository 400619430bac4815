//! Which module of a crate names which: read from `use` lines and from paths in code, without the
//! tests. A name that a module only passes on leads to the module that defines it.
//!
//! A circle is looked for among the children of each module. A module and its own child may name
//! each other: a child's `super::` and the parent's `mod` are one house.

mod source;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use source::{Import, Source};

/// A module's path below the crate, `["app", "state"]`; the crate itself is empty.
pub(crate) type Name = Vec<String>;

/// The modules of one crate.
#[derive(Default)]
pub(crate) struct Modules {
    sources: BTreeMap<Name, Source>,
}

/// Module by module, which others it names.
pub(crate) type Arrows = BTreeMap<String, BTreeSet<String>>;

impl Modules {
    /// Every source file below `root`, where `lib.rs` lies.
    pub(crate) fn read(root: &Path) -> Self {
        let mut files = Vec::new();
        read_folder(root, root, &mut files);
        Self::of(files)
    }

    /// Files by their paths below `lib.rs`, such as `app/state.rs`.
    pub(crate) fn of(files: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut sources: BTreeMap<Name, Source> =
            files.into_iter().map(|(path, text)| (name_of(&path), Source::parse(&text))).collect();
        let tests: Vec<Name> = sources
            .iter()
            .flat_map(|(name, source)| source.test_modules.iter().map(|child| join(name, child)))
            .collect();
        sources.retain(|name, _| !tests.iter().any(|test| name.starts_with(test)));
        Self { sources }
    }

    /// What each child of `parent` names among its siblings, by last names.
    pub(crate) fn arrows(&self, parent: &[&str]) -> Arrows {
        let parent: Name = parent.iter().map(|&name| name.to_owned()).collect();
        let depth = parent.len();
        let child =
            |name: &Name| (name.len() > depth && name.starts_with(&parent)).then(|| name[depth].clone());
        let mut arrows = Arrows::new();
        for (name, source) in &self.sources {
            let Some(from) = child(name) else { continue };
            let to = self.targets(name, source).filter_map(|target| child(&target)).filter(|to| *to != from);
            let to: Vec<String> = to.collect();
            arrows.entry(from).or_default().extend(to);
        }
        arrows
    }

    /// Every module that names one in `target` or below it, other than itself and what is below.
    pub(crate) fn who_names(&self, target: &[&str]) -> BTreeSet<String> {
        let target: Name = target.iter().map(|&name| name.to_owned()).collect();
        let outside = self.sources.iter().filter(|(name, _)| !name.starts_with(&target));
        let naming =
            outside.filter(|(name, source)| self.targets(name, source).any(|to| to.starts_with(&target)));
        naming.map(|(name, _)| name.join("::")).collect()
    }

    /// The circles among siblings anywhere in the crate, each as its modules in order.
    pub(crate) fn circles(&self) -> Vec<String> {
        let parents: BTreeSet<&[String]> =
            self.sources.keys().filter_map(|name| name.split_last()).map(|(_, parent)| parent).collect();
        let mut circles = Vec::new();
        for parent in parents {
            let names: Vec<&str> = parent.iter().map(String::as_str).collect();
            if let Some(circle) = circle(&self.arrows(&names)) {
                let place = if names.is_empty() { "the crate".to_owned() } else { names.join("::") };
                circles.push(format!("in {place}: {}", circle.join(" -> ")));
            }
        }
        circles
    }

    fn targets<'s>(&'s self, name: &'s Name, source: &'s Source) -> impl Iterator<Item = Name> + 's {
        let imported = source.imports.iter().map(|import| &import.path);
        imported.chain(&source.paths).filter_map(|path| self.resolve(name, path))
    }

    /// The module in which the last name of a path is defined; `None` if that is another crate.
    fn resolve(&self, from: &Name, path: &[String]) -> Option<Name> {
        let (first, rest) = path.split_first()?;
        match first.as_str() {
            "crate" => self.walk(Vec::new(), rest, 0),
            "self" => self.walk(from.clone(), rest, 0),
            "super" => {
                let (_, parent) = from.split_last()?;
                let (parent, supers) =
                    (parent.to_vec(), rest.iter().take_while(|name| *name == "super").count());
                let parent = parent[..parent.len().checked_sub(supers)?].to_vec();
                self.walk(parent, &rest[supers..], 0)
            }
            child => {
                self.sources.contains_key(&join(from, child)).then(|| self.walk(from.clone(), path, 0))?
            }
        }
    }

    fn walk(&self, module: Name, path: &[String], passed_on: usize) -> Option<Name> {
        let Some((first, rest)) = path.split_first() else { return Some(module) };
        let child = join(&module, first);
        if self.sources.contains_key(&child) {
            return self.walk(child, rest, passed_on);
        }
        // Passed on from elsewhere; not without end.
        let import = self.sources.get(&module)?.imports.iter().find(|import| import.name == *first);
        match import.filter(|_| passed_on < 8) {
            Some(Import { path, .. }) if path.first().is_some_and(|start| self.is_local(&module, start)) => {
                let whole: Vec<String> = path.iter().chain(rest).cloned().collect();
                let (start, whole) = whole.split_first()?;
                match start.as_str() {
                    "crate" => self.walk(Vec::new(), whole, passed_on + 1),
                    "self" => self.walk(module, whole, passed_on + 1),
                    "super" => {
                        let supers = 1 + whole.iter().take_while(|name| *name == "super").count();
                        let above = module[..module.len().checked_sub(supers)?].to_vec();
                        self.walk(above, &whole[supers - 1..], passed_on + 1)
                    }
                    child => self.walk(join(&module, child), whole, passed_on + 1),
                }
            }
            _ => Some(module),
        }
    }

    fn is_local(&self, module: &Name, start: &str) -> bool {
        matches!(start, "crate" | "self" | "super") || self.sources.contains_key(&join(module, start))
    }
}

/// A circle, if there is one: its modules in order, the first again at the end.
pub(crate) fn circle(arrows: &Arrows) -> Option<Vec<String>> {
    let mut done = BTreeSet::new();
    arrows.keys().find_map(|start| circle_from(start, arrows, &mut Vec::new(), &mut done))
}

fn circle_from(
    module: &str,
    arrows: &Arrows,
    way: &mut Vec<String>,
    done: &mut BTreeSet<String>,
) -> Option<Vec<String>> {
    if let Some(start) = way.iter().position(|name| name == module) {
        return Some(way[start..].iter().cloned().chain([module.to_owned()]).collect());
    }
    if !done.insert(module.to_owned()) {
        return None;
    }
    way.push(module.to_owned());
    let found =
        arrows.get(module).into_iter().flatten().find_map(|next| circle_from(next, arrows, way, done));
    way.pop();
    found
}

/// Draws arrows as lines, from top to bottom: a module stands above everything that it names, and
/// as low as that lets it. A blank line parts the floors.
pub(crate) fn drawn(arrows: &Arrows) -> String {
    let mut left: BTreeSet<&String> = arrows.keys().collect();
    let width = left.iter().map(|name| name.len()).max().unwrap_or_default();
    let mut floors = Vec::new();
    while !left.is_empty() {
        let stands = |name: &&String| arrows[*name].iter().all(|to| !left.contains(to));
        let mut floor: Vec<&String> = left.iter().copied().filter(stands).collect();
        if floor.is_empty() {
            // A circle: drawn all the same, so that it can be seen.
            floor = left.iter().copied().collect();
        }
        left.retain(|name| !floor.contains(name));
        let lines = floor.into_iter().map(|name| line(name, &arrows[name], width));
        floors.push(lines.collect::<Vec<_>>().concat());
    }
    floors.reverse();
    floors.join("\n")
}

/// One module's arrows, wrapped.
fn line(name: &str, to: &BTreeSet<String>, width: usize) -> String {
    let mut line = name.to_owned();
    let mut column = line.len();
    for (place, to) in to.iter().enumerate() {
        if place == 0 {
            line = format!("{line:width$} ->");
            column = line.len();
        } else if column + 1 + to.len() > COLUMNS {
            line = format!("{line}\n{:1$}", "", width + 3);
            column = width + 3;
        }
        line = format!("{line} {to}");
        column += 1 + to.len();
    }
    line + "\n"
}

const COLUMNS: usize = 96;

/// Reads such lines. A line that begins with a space goes on with the one before. An arrow that
/// does not point downwards is an error.
pub(crate) fn read_picture(picture: &str) -> Result<Arrows, String> {
    let mut arrows = Arrows::new();
    let mut order: Vec<String> = Vec::new();
    for line in picture.lines().filter(|line| !line.trim().is_empty()) {
        let (from, to) = line.split_once("->").unwrap_or((line, ""));
        let (from, to) = if line.starts_with(' ') { ("", line) } else { (from, to) };
        if !from.is_empty() {
            order.push(from.trim().to_owned());
        }
        let name = order.last().ok_or("the first line names no module")?;
        let to = to.split_whitespace().map(str::to_owned);
        arrows.entry(name.clone()).or_default().extend(to);
    }
    let place = |name: &String| order.iter().position(|other| other == name);
    for (from, to) in &arrows {
        for to in to {
            match (place(from), place(to)) {
                (Some(from), Some(to)) if from < to => {}
                _ => return Err(format!("{from} -> {to} does not point downwards")),
            }
        }
    }
    Ok(arrows)
}

fn read_folder(root: &Path, folder: &Path, files: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).expect("a source folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            read_folder(root, &path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let name = path.strip_prefix(root).expect("below the root").to_string_lossy().replace('\\', "/");
            files.push((name, fs::read_to_string(&path).expect("a source file")));
        }
    }
}

/// `app/state.rs` is `["app", "state"]`, `lib.rs` the crate.
fn name_of(path: &str) -> Name {
    let path = path.strip_suffix(".rs").unwrap_or(path);
    let path = path.strip_suffix("/mod").unwrap_or(path);
    if path == "lib" { Vec::new() } else { path.split('/').map(str::to_owned).collect() }
}

fn join(parent: &Name, child: &str) -> Name {
    parent.iter().cloned().chain([child.to_owned()]).collect()
}

#[cfg(test)]
mod tests;
