namespace Galaxy.Generators.Language;

/// <summary>A JSON value that knows where it stands. An object's or array's span is its opening bracket.</summary>
internal abstract record JsonNode
{
    private JsonNode(SourceSpan span) => Span = span;

    public SourceSpan Span { get; }

    /// <summary>What it is, for messages: <c>a string</c>.</summary>
    public abstract string Kind { get; }

    /// <param name="Span">Its opening brace.</param>
    /// <param name="Members">All of them, those with the same name too.</param>
    internal sealed record Object(SourceSpan Span, EquatableArray<JsonMember> Members) : JsonNode(Span)
    {
        public override string Kind => "an object";

        /// <summary>The value of the first member of that name.</summary>
        public JsonNode? Find(string name) => Members.FirstOrDefault(member => member.Name == name)?.Value;
    }

    /// <param name="Span">Its opening bracket.</param>
    internal sealed record Array(SourceSpan Span, EquatableArray<JsonNode> Items) : JsonNode(Span)
    {
        public override string Kind => "an array";
    }

    /// <param name="Span">Its quotes and all between.</param>
    internal sealed record Text(SourceSpan Span, string Value) : JsonNode(Span)
    {
        public override string Kind => "a string";
    }

    /// <param name="Digits">As written: any number of digits, fraction and exponent too.</param>
    internal sealed record Number(SourceSpan Span, string Digits) : JsonNode(Span)
    {
        public override string Kind => "a number";
    }

    /// <param name="Name"><c>true</c>, <c>false</c> or <c>null</c>.</param>
    internal sealed record Keyword(SourceSpan Span, string Name) : JsonNode(Span)
    {
        public override string Kind => Name;
    }
}

/// <summary>A name and its value in a JSON object.</summary>
internal sealed record JsonMember(string Name, SourceSpan NameSpan, JsonNode Value);
