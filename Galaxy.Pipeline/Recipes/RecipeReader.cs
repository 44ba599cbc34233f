using System.Text;
using System.Text.Json;
using Galaxy.Generators.Language;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Recipes;

/// <summary>
/// Reads recipe.json: comments and trailing commas allowed, every field optional, <c>$schema</c> for editors. Every mistake is a
/// problem with its line and column; all are found at once, unless the text stops being JSON.
/// </summary>
public sealed class RecipeReader
{
    private const string Schema = "$schema";
    private const int MostBytes = 1 << 16;

    private static readonly JsonReaderOptions _options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 32 };

    private readonly byte[] _text;
    private readonly RecipeProblems _problems;
    private RecipeValues _values = RecipeValues.None;

    private RecipeReader(string file, byte[] text) => (_text, _problems) = (text, new RecipeProblems(file, text));

    /// <summary>Reads a file.</summary>
    public static Result<RecipeValues> Read(string path) => BoundedFile.Read(path, path, MostBytes, mayBeEmpty: true).Bind(text => Read(path, text));

    /// <summary>Reads a file's text.</summary>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="text">As <see cref="FileText"/> decodes it.</param>
    public static Result<RecipeValues> Read(string file, byte[] text) =>
        FileText.Of(text, file).Bind(decoded => new RecipeReader(file, Encoding.UTF8.GetBytes(decoded)).Read());

    private Result<RecipeValues> Read()
    {
        try
        {
            Utf8JsonReader reader = new(_text, _options);
            reader.Read();
            if (reader.TokenType == JsonTokenType.StartObject)
                ReadObject(ref reader, group: "");
            else
                _problems.Add(reader.TokenStartIndex, "a recipe is an object", """Write for example { "epochs": 12 }""");
            reader.Skip();
            reader.Read();
        }
        catch (JsonException broken)
        {
            _problems.Add(broken);
        }

        return _problems.Check().Map(_ => _values);
    }

    private void ReadObject(ref Utf8JsonReader reader, string group)
    {
        Dictionary<string, long> seen = new(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            long at = reader.TokenStartIndex;
            string name = Text(ref reader);
            reader.Read();
            string field = Field(RecipeField.PathOf(group, name))?.Path ?? name;
            if (!seen.TryAdd(field, at))
                _problems.Add(at, $"'{name}' appears twice, first in line {_problems.Line(seen[field])}", "Remove one of them");
            else if (group.Length > 0 || name != Schema)
                ReadMember(ref reader, group, name, at);
            reader.Skip();
        }
    }

    /// <summary>The field of that path, or that once had it.</summary>
    private static RecipeField? Field(string path) => RecipeFields.All.FirstOrDefault(known => known.Path == path || known.FormerPath == path);

    /// <summary>Ends on the member's last token, or on the opening bracket of a value to skip.</summary>
    private void ReadMember(ref Utf8JsonReader reader, string group, string name, long at)
    {
        string path = RecipeField.PathOf(group, name);
        if (Field(path) is { } field)
            ReadValue(ref reader, field);
        else if (!RecipeFields.All.Any(known => known.Group == path))
            AddUnknown(at, group, name);
        else if (reader.TokenType == JsonTokenType.StartObject)
            ReadObject(ref reader, path);
        else
            _problems.Add(reader.TokenStartIndex, $"'{path}' must be an object, not {Kind(reader.TokenType)}",
                $"Write {{ }} around fields such as {string.Join(", ", RecipeFields.NamesIn(path).Take(2))}");
    }

    private void ReadValue(ref Utf8JsonReader reader, RecipeField field)
    {
        long at = reader.TokenStartIndex;
        switch (field)
        {
            case RecipeField.Number number when reader.TokenType == JsonTokenType.Number:
                double value = reader.GetDouble();
                Take(at, field, value, number.Range.Allows(value), Encoding.UTF8.GetString(reader.ValueSpan));
                break;
            case RecipeField.Number { Word: { } word } when reader.TokenType == JsonTokenType.String:
                string given = Text(ref reader);
                Take(at, field, given, given == word, $"'{given}'");
                break;
            case RecipeField.Factors factors when reader.TokenType == JsonTokenType.StartObject:
                ReadFactors(ref reader, factors, at);
                break;
            case RecipeField.Choice choice when reader.TokenType == JsonTokenType.String:
                string chosen = Text(ref reader);
                Take(at, field, chosen, choice.Choices.Contains(chosen, StringComparer.Ordinal), $"'{chosen}'");
                break;
            default:
                _problems.Add(at,
                    $"'{field.Path}' must be {Form(field)}, not {Kind(reader.TokenType)}",
                    $"Give {Allowed(field)}");
                break;
        }
    }

    private void ReadFactors(ref Utf8JsonReader reader, RecipeField.Factors field, long start)
    {
        Dictionary<string, double> factors = new(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            (long at, string name) = (reader.TokenStartIndex, Text(ref reader));
            reader.Read();
            bool isNumber = reader.TokenType == JsonTokenType.Number && RecipeField.Factors.Range.Allows(reader.GetDouble());
            if (!isNumber)
                _problems.Add(reader.TokenStartIndex, $"'{field.Path}.{name}' is no factor", $"Give {RecipeField.Factors.Range}");
            else if (!factors.TryAdd(name, reader.GetDouble()))
                _problems.Add(at, $"'{name}' appears twice", "Remove one of them");
            reader.Skip();
        }

        string place = _problems.Place(start);
        _values = _values.With(field, place, new LayerFactors([.. factors]) { Place = place });
    }

    private void Take(long at, RecipeField field, object value, bool allowed, string shown)
    {
        if (allowed)
            _values = _values.With(field, _problems.Place(at), value);
        else
            _problems.Add(at, $"'{field.Path}' is {shown}", field is RecipeField.Choice choice
                ? Suggestions.Remedy(choice.Choices, $"{value}")
                : $"Give {Allowed(field)}");
    }

    private static string Form(RecipeField field) => field switch
    {
        RecipeField.Number { Word: { } word } => $"a number or \"{word}\"",
        RecipeField.Number => "a number",
        RecipeField.Factors => "an object",
        _ => "a string",
    };

    private static string Allowed(RecipeField field) => field is RecipeField.Choice ? $"one of {field.Words}" : field.Words;

    private void AddUnknown(long at, string group, string name)
    {
        string[] known = [.. RecipeFields.NamesIn(group)];
        string owner = group.Length == 0 ? "a recipe" : $"'{group}'";
        _problems.Add(
            at, $"{owner} has no field '{name}'",
            NearestName.Among(known, name) is { } meant ? $"Did you mean '{meant}'? If not, remove it" : $"There are {string.Join(", ", known)}");
    }

    private static string Kind(JsonTokenType type) => type switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.Null => "null",
        _ => "true or false",
    };

    private string Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            _problems.Add(reader.TokenStartIndex, "this string is not valid text: invalid UTF-8, or half a surrogate pair", "Rewrite it");
            return "";
        }
    }
}
