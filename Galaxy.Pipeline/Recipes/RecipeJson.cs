using System.Text.Json.Nodes;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Recipes;

/// <summary>A recipe as in recipe.json, with every field that applies to it: reading it back gives the same recipe.</summary>
public static class RecipeJson
{
    /// <summary>Its object, with an inner object for each group of fields.</summary>
    public static JsonObject Of(Recipe recipe)
    {
        JsonObject json = [];
        foreach ((RecipeField field, object value) in RecipeSettings.Of(recipe))
            Group(json, field.Group)[field.Name] = Node(value);
        return json;
    }

    private static JsonNode Node(object value) => value switch
    {
        string word => word,
        LayerFactors factors => new JsonObject(factors.Factors.Select(factor => KeyValuePair.Create(factor.Key, (JsonNode?)factor.Value))),
        _ => (double)value,
    };

    private static JsonObject Group(JsonObject json, string name)
    {
        if (name.Length == 0)
            return json;
        if (!json.ContainsKey(name))
            json[name] = new JsonObject();
        return json[name]!.AsObject();
    }
}
