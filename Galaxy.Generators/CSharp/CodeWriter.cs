using System.Text;

namespace Galaxy.Generators.CSharp;

/// <summary>Text with an indent. Lines end in '\n' on every machine.</summary>
internal sealed class CodeWriter
{
    private const int IndentSpaces = 4;

    private readonly StringBuilder _text = new();
    private int _indent;
    private bool _isOpening;

    /// <summary>One line, or several at the same indent; an empty line stays empty, and goes missing behind a brace that opens.</summary>
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

    /// <summary>A comment on what follows.</summary>
    public void Comment(string text) => Line($"// {text}");

    /// <summary>A header with a brace under it, and what follows one step in.</summary>
    public void Open(string header)
    {
        Line(header);
        Line("{");
        _indent++;
        _isOpening = true;
    }

    /// <summary>One step back, and the brace; <paramref name="end"/> follows it.</summary>
    public void Close(string end = "")
    {
        _indent--;
        Line("}" + end);
    }

    /// <summary>A header, a body between braces; <paramref name="end"/> follows the last.</summary>
    public void Block(string header, Action body, string end = "")
    {
        Open(header);
        body();
        Close(end);
    }

    /// <summary>A loop over <paramref name="variable"/> from 0; <paramref name="steps"/> move pointers along.</summary>
    public void Loop(string variable, object count, Action body, params string[] steps) =>
        Block($"for (int {variable} = 0; {variable} < {count}; {string.Join(", ", steps.Prepend($"{variable}++"))})", body);

    /// <summary>The same under a comment that says what it walks.</summary>
    public void Loop(string comment, string variable, object count, Action body, params string[] steps)
    {
        Comment(comment);
        Loop(variable, count, body, steps);
    }

    /// <summary>A loop whose variable and pointers nobody needs but its body; one turn is no loop.</summary>
    public void Repeat(string variable, int count, Action body, params string[] steps)
    {
        if (count == 1)
            body();
        else
            Loop(variable, count, body, steps);
    }

    /// <summary>The same under a comment that says what it walks; one turn needs none.</summary>
    public void Repeat(string comment, string variable, int count, Action body, params string[] steps)
    {
        if (count > 1)
            Comment(comment);
        Repeat(variable, count, body, steps);
    }

    public override string ToString() => _text.ToString();
}
