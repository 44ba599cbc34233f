using System.Text.Json.Nodes;

namespace Galaxy.Pipeline.Recipes;

/// <summary>A recipe as recipe.json has it, every field that means something to it: read again it is the same recipe.</summary>
public static class RecipeJson
{
    /// <summary>Its object, each group of fields an object of its own.</summary>
    public static JsonObject Of(Recipe recipe)
    {
        JsonObject json = [];
        foreach ((RecipeField field, object value) in RecipeSettings.Of(recipe))
            Group(json, field.Group)[field.Name] = value is string word ? word : (double)value;
        return json;
    }

    private static JsonObject Group(JsonObject json, string name)
    {
        if (name.Length == 0)
            return json;
        if (!json.ContainsKey(name))
            json[name] = new JsonObject();
        return json[name]!.AsObject();
    }
}
