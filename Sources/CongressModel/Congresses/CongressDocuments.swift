/// All documents of one congress.
package struct CongressDocuments: Hashable, Sendable, Identifiable {
  package var congress: Congress
  package var checklist: Checklist
  package var people: People
  package var elections: Elections

  package var id: Congress.ID { congress.id }

  package init(
    congress: Congress, checklist: Checklist = Checklist(), people: People = People(),
    elections: Elections = Elections()
  ) {
    (self.congress, self.checklist) = (congress, checklist)
    (self.people, self.elections) = (people, elections)
  }
}

extension CongressDocuments {
  /// The change that makes `new` out of this, over all four documents.
  package func change(to new: CongressDocuments) -> Change {
    var change = Change()
    if new.congress != congress {
      change = change + Change(.congress(id), from: congress.json, to: new.congress.json)
    }
    if new.checklist != checklist {
      change = change + checklist.change(to: new.checklist, in: .checklist(id))
    }
    if new.people != people {
      change = change + Change(.people(id), from: people.json, to: new.people.json)
    }
    if new.elections != elections {
      change = change + Change(.elections(id), from: elections.json, to: new.elections.json)
    }
    return change
  }
}
