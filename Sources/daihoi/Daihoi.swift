import ArgumentParser

@main
struct Daihoi: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "daihoi")
}
