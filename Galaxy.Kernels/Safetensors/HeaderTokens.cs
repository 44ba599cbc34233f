using System.Text.Json;

namespace Galaxy.Kernels.Safetensors;

/// <summary>Steps through the header and reports what is wrong with it.</summary>
internal ref struct HeaderTokens(Utf8JsonReader reader)
{
    private Utf8JsonReader _reader = reader;

    /// <summary>The next token must be of this type.</summary>
    public void Expect(JsonTokenType type, string where)
    {
        Next(where);
        if (_reader.TokenType != type)
            throw new MalformedFileException($"{where} has {Word(_reader.TokenType)} where {Word(type)} belongs");
    }

    /// <summary>The next property's name; null at the object's end.</summary>
    /// <param name="seen">Names so far; a duplicate is refused.</param>
    /// <param name="where">The object, for messages.</param>
    public string? NextName(HashSet<string> seen, string where)
    {
        Next(where);
        if (_reader.TokenType == JsonTokenType.EndObject)
            return null;
        string name = Unescaped(where);
        return seen.Add(name) ? name : throw new MalformedFileException($"{where} has the key '{name}' twice");
    }

    public string Text(string where)
    {
        Expect(JsonTokenType.String, where);
        return Unescaped(where);
    }

    /// <summary>A whole number from 0 to int.MaxValue.</summary>
    public int Number(string where)
    {
        Expect(JsonTokenType.Number, where);
        return NumberHere(where);
    }

    /// <summary>An array of whole numbers.</summary>
    /// <param name="limit">The greatest length that is read.</param>
    /// <param name="where">For messages.</param>
    public int[] Numbers(int limit, string where)
    {
        List<int> numbers = [];
        Expect(JsonTokenType.StartArray, where);
        while (true)
        {
            Next(where);
            if (_reader.TokenType == JsonTokenType.EndArray)
                return [.. numbers];
            if (_reader.TokenType != JsonTokenType.Number)
                throw new MalformedFileException($"{where} has {Word(_reader.TokenType)} where a number belongs");
            if (numbers.Count == limit)
                throw new MalformedFileException($"{where} has more than {limit} numbers");
            numbers.Add(NumberHere(where));
        }
    }

    public void ExpectEnd()
    {
        if (_reader.Read())
            throw new MalformedFileException("there is more after the header's object");
    }

    private static string Word(JsonTokenType type) => type switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a text",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "true or false",
        JsonTokenType.Null => "null",
        _ => "an end",
    };

    private void Next(string where)
    {
        if (!_reader.Read())
            throw new MalformedFileException($"{where} ends too early");
    }

    private readonly int NumberHere(string where) => _reader.TryGetInt32(out int number) && number >= 0
        ? number
        : throw new MalformedFileException($"{where} has a number that is not whole, negative or over {int.MaxValue}");

    private readonly string Unescaped(string where)
    {
        try
        {
            return _reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new MalformedFileException($"{where} has text that is not UTF-8");
        }
    }
}
