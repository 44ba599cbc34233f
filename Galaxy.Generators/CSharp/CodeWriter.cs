using System.Text;

namespace Galaxy.Generators.CSharp;

/// <summary>Text with an indent. Lines end in '\n' on every machine.</summary>
internal sealed class CodeWriter
{
    private const int IndentSpaces = 4;

    private readonly StringBuilder _text = new();
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

    public override string ToString() => _text.ToString();
}
