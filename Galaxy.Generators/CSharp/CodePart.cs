namespace Galaxy.Generators.CSharp;

/// <summary>Part of a generated file: a method that any kernel of the network may call, or what stands between such methods.</summary>
/// <param name="Head">The text before the method's name; all of it if it is no method.</param>
/// <param name="Name">The method's name; empty if it is none.</param>
/// <param name="Definition">What follows the name: parameters and body.</param>
internal sealed record CodePart(string Head, string Name, string Definition)
{
    public string Text => Head + Name + Definition;

    /// <summary>What is no method.</summary>
    public static CodePart Of(string text) => new(text, "", "");

    /// <summary>The part with another method called instead of one.</summary>
    public CodePart Calling(string instead, string of) => this with
    {
        Head = Head.Replace($"{of}(", $"{instead}(").Replace($"{of}<", $"{instead}<"),
        Definition = Definition.Replace($"{of}(", $"{instead}(").Replace($"{of}<", $"{instead}<"),
    };
}
