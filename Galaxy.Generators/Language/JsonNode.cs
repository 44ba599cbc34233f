namespace Galaxy.Generators.Language;

/// <summary>A JSON value and its position. The span of an object or array is its opening bracket.</summary>
internal abstract record JsonNode
{
    private JsonNode(SourceSpan span) => Span = span;

    public SourceSpan Span { get; }

    /// <summary>What it is, for messages: <c>a string</c>.</summary>
    public abstract string Kind { get; }

    /// <param name="Span">Its opening brace.</param>
    /// <param name="Members">All members, including those with duplicate names.</param>
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

    /// <param name="Span">The string, quotes included.</param>
    internal sealed record Text(SourceSpan Span, string Value) : JsonNode(Span)
    {
        public override string Kind => "a string";
    }

    /// <param name="Digits">As written, with any number of digits, a fraction or an exponent.</param>
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
