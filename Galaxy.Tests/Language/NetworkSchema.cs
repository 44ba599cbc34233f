using System.Text.Encodings.Web;
using System.Text.Json;
using Galaxy.Generators.Language;
using Galaxy.Generators.Layers;
using Galaxy.Generators.Networks;

namespace Galaxy.Tests.Language;

/// <summary>network.schema.json, generated from the reader's declarations.</summary>
internal static class NetworkSchema
{
    private static readonly JsonSerializerOptions _readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Text { get; } = $$$"""
        {
          "$schema": "http://json-schema.org/draft-07/schema#",
          "title": "Galaxy network",
          "description": "A convolutional network that Galaxy turns into C# at build time.",
          "type": "object",
          "required": ["name", "input", "layers"],
          "if": { "properties": { "head": { "const": "{{{VoteHead.Votes}}}" } }, "required": ["head"] },
          "then": { "required": ["questions"], "properties": { "classes": false } },
          "else": { "required": ["classes"], "properties": { "loss": false, "questions": false } },
          "additionalProperties": false,
          "allowTrailingCommas": true,
          "properties": {
            "$schema": { "type": "string", "description": "This schema, for editors. Ignored by the build." },
            "name": {
              "description": "The name of the network and of the C# type it becomes.",
              "type": "string", "pattern": "^[A-Za-z_][A-Za-z0-9_]*$", "maxLength": {{{Limits.NameLength}}}
            },
            "input": {
              "description": "The shape of one image.",
              "type": "object",
              "required": {{{Required(InputFields.All)}}},
              "additionalProperties": false,
              "properties": {
                {{{string.Join(",\n        ", InputFields.All.Select(Property))}}}
              }
            },
            "head": {
              "description": "What the network learns: the class of a picture, or how many volunteers gave each answer to the questions of a decision tree.",
              "enum": [{{{string.Join(", ", VoteHead.Heads.Select(Quoted))}}}], "default": "{{{VoteHead.Softmax}}}"
            },
            "classes": {
              "description": "The names of the classes, which are the names of their images' folders. A label is an index into them.",
              "type": "array", "minItems": {{{Limits.FewestClasses}}}, "maxItems": {{{Limits.Classes}}}, "uniqueItems": true,
              "items": { "type": "string", "minLength": 1, "maxLength": {{{Limits.ClassNameLength}}}, "pattern": "^[^/\\\\:*?\"<>|]+$" }
            },
            "loss": {
              "description": "How votes are learned: by their likelihood (Walmsley et al., 2022), or by the squared error of cumulative fractions, as in Kaggle's Galaxy Challenge.",
              "enum": [{{{string.Join(", ", VoteHead.Losses.Select(Quoted))}}}], "default": "{{{VoteHead.DirichletMultinomial}}}"
            },
            "questions": {
              "description": "The decision tree. A question follows the one whose answer leads to it; without 'after', everybody is asked.",
              "type": "array", "minItems": 1, "maxItems": {{{Limits.Questions}}},
              "items": {
                "type": "object",
                "required": ["name", "answers"],
                "additionalProperties": false,
                "properties": {
                  "name": { "$ref": "#/voteName" },
                  "answers": {
                    "description": "One output each. Together with the question's name they are the columns of a table: question_answer.",
                    "type": "array", "minItems": {{{Limits.FewestClasses}}}, "maxItems": {{{Limits.Answers}}}, "uniqueItems": true,
                    "items": { "$ref": "#/voteName" }
                  },
                  "after": {
                    "description": "The answer to an earlier question that leads here.",
                    "type": "object",
                    "required": ["question", "answer"],
                    "additionalProperties": false,
                    "properties": { "question": { "type": "string" }, "answer": { "type": "string" } }
                  }
                }
              }
            },
            "layers": {
              "description": "The layers in order. The last is dense with one unit per class or answer; the loss follows by itself.",
              "type": "array", "minItems": {{{Limits.FewestLayers}}}, "maxItems": {{{Limits.Layers}}},
              "items": {
                "oneOf": [
                  {{{string.Join(",\n          ", LayerTypes.Names.Select(name => $$"""{ "$ref": "#/definitions/{{name}}" }"""))}}}
                ]
              }
            }
          },
          "definitions": {
        {{{string.Join(",\n", LayerTypes.All.Select(Definition))}}}
          },
          "voteName": {
            "description": "The name of a question or an answer.",
            "type": "string", "minLength": 1, "maxLength": {{{Limits.ClassNameLength}}}, "pattern": "^[^/\\\\:*?\"<>|]+$"
          },
          "layerName": {
            "description": "A name of its own, under which its weights are saved and an add layer refers to it.",
            "type": "string", "pattern": "^[A-Za-z_][A-Za-z0-9_]*$", "maxLength": {{{Limits.NameLength}}}
          }
        }

        """;

    private static string Definition(LayerType type) => $$"""
            "{{type.Name}}": {
              "description": {{Quoted(type.Help.Summary)}},
              "type": "object",
              "required": {{Required(type.Fields, LayerType.TypeField)}},
              "additionalProperties": false,
              "properties": {
                {{string.Join(",\n        ", [
                    $$"""
                    "{{LayerType.TypeField}}": { "const": "{{type.Name}}" }
                    """,
                    $$"""
                    "{{LayerType.NameField}}": { "$ref": "#/layerName" }
                    """,
                    .. type.Fields.Select(Property)])}}
              }
            }
        """;

    private static string Required(IEnumerable<SpecField> fields, params string[] others) =>
        $"[{string.Join(", ", others.Concat(fields.Where(field => field.IsRequired).Select(field => field.Name)).Select(Quoted))}]";

    private static string Property(SpecField field) =>
        $$"""
        "{{field.Name}}": { "description": {{Quoted(Description(field))}}, {{Keywords(field)}} }
        """;

    private static string Description(SpecField field) =>
        field.SameAs is { } other ? $"{field.Summary.TrimEnd('.')}; the {other.Name} when left out." : field.Summary;

    private static string Keywords(SpecField field) => field switch
    {
        NumberField number => $"\"type\": \"{(number.IsWhole ? "integer" : "number")}\", "
            + $"\"minimum\": {Words.Digits(number.Minimum)}, \"maximum\": {Words.Digits(number.Maximum)}"
            + (number.Default is { } value ? $", \"default\": {Words.Digits(value)}" : ""),
        TextField => "\"type\": \"string\"",
        ChoiceField choice => $"\"enum\": [{string.Join(", ", choice.Choices.Select(Quoted))}]"
            + (choice.Default is { } word ? $", \"default\": {Quoted(word)}" : ""),
        _ => throw new NotSupportedException($"The schema has no {field.GetType().Name}."),
    };

    private static string Quoted(string text) => JsonSerializer.Serialize(text, _readable);
}
