// Prints the wording of a paper, for an office that wants to change it.
import ArgumentParser
import Office
import Words

struct TemplateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "template", abstract: words[.helpTemplate])

    @Argument(help: .of(.helpTemplateName, "NAME"), completion: .list(TemplateName.names))
    var name: String

    @OptionGroup var output: OutputOptions
    @OptionGroup var language: LanguageOption

    func run() throws {
        let template = try TemplateName.named(name)
        // What is printed is what papers are made with: a template with a mistake is none.
        _ = try template.template()
        try writeText(try template.text().text, to: output.out, replaces: output.force)
        output.tell()
    }
}
