using System.Text;
using Galaxy.Generators.Language;

namespace Galaxy.Generators.CSharp;

/// <summary>Text with an indent. Lines end in '\n' on every machine.</summary>
internal sealed class CodeWriter
{
    private const int IndentSpaces = 4;

    private readonly StringBuilder _text = new();
    private readonly List<CodePart> _parts = [];
    private int _indent;
    private bool _isOpening;

    /// <summary>One line, or several at the same indent. An empty line has no indent, and is dropped after an opening brace.</summary>
    public void Line(string text = "")
    {
        if (text.Length == 0 && _isOpening)
            return;
        _isOpening = false;
        foreach (string line in text.Split('\n'))
        {
            if (line.Length > 0)
                _text.Append(' ', _indent * IndentSpaces).Append(line);
            _text.Append('\n');
        }
    }

    /// <summary>A line in a class.</summary>
    public static string Member(string line) => $"{new string(' ', IndentSpaces)}{line}\n";

    /// <summary>A comment on the next line.</summary>
    public void Comment(string text) => Line($"// {text}");

    /// <summary>A header and an opening brace; what follows is indented.</summary>
    public void Open(string header)
    {
        Line(header);
        Line("{");
        _indent++;
        _isOpening = true;
    }

    /// <summary>The closing brace, one indent back, followed by <paramref name="end"/>.</summary>
    public void Close(string end = "")
    {
        _indent--;
        Line("}" + end);
    }

    /// <summary>A header and a body in braces; <paramref name="end"/> follows the closing brace.</summary>
    public void Block(string header, Action body, string end = "")
    {
        Open(header);
        body();
        Close(end);
    }

    /// <summary>A loop over <paramref name="variable"/> from 0; <paramref name="steps"/> advance the pointers.</summary>
    public void Loop(string variable, object count, Action body, params string[] steps) =>
        Block($"for (int {variable} = 0; {variable} < {count}; {string.Join(", ", steps.Prepend($"{variable}++"))})", body);

    /// <summary>The same, with a comment that says what it iterates over.</summary>
    public void Loop(string comment, string variable, object count, Action body, params string[] steps)
    {
        Comment(comment);
        Loop(variable, count, body, steps);
    }

    /// <summary>A loop whose variable and pointers only its body uses; a single iteration is written without a loop.</summary>
    public void Repeat(string variable, int count, Action body, params string[] steps)
    {
        if (count == 1)
            body();
        else
            Loop(variable, count, body, steps);
    }

    /// <summary>The same, with a comment that says what it iterates over; a single iteration has none.</summary>
    public void Repeat(string comment, string variable, int count, Action body, params string[] steps)
    {
        if (count > 1)
            Comment(comment);
        Repeat(variable, count, body, steps);
    }

    /// <summary>A method that any kernel of the network may call.</summary>
    /// <param name="head">The lines above its signature, and what precedes its name.</param>
    /// <param name="parameters">What follows its name.</param>
    public void Method(string head, string name, string parameters, Action body)
    {
        _parts.Add(CodePart.Of(Take()));
        Block(head + name + parameters, body);
        string text = Take();
        int start = text.IndexOf(name + parameters[0], StringComparison.Ordinal);
        _parts.Add(new CodePart(text.Substring(0, start), name, text.Substring(start + name.Length)));
    }

    /// <summary>All that was written.</summary>
    public string Text => string.Concat(Parts.Select(part => part.Text));

    /// <summary>The same, part by part.</summary>
    public EquatableArray<CodePart> Parts => _parts.Append(CodePart.Of(_text.ToString())).ToEquatableArray();

    private string Take()
    {
        string text = _text.ToString();
        _text.Clear();
        return text;
    }
}
