-- Searches that nobody has made before: nothing that is kept between requests has their answers.
local beginnings = {"an", "be", "kar", "ol", "han", "sol", "ing", "tor", "mar", "li", "hei", "jo", "si", "ran", "ei"}
local middles = {"a", "e", "i", "o", "n", "r", "s", "t", "d", "l"}
local number = 0

request = function()
    number = number + 1
    local beginning = beginnings[number % #beginnings + 1]
    local middle = middles[math.floor(number / #beginnings) % #middles + 1]
    return wrk.format("GET", "/ansatte?sok=" .. beginning .. middle .. "&side=1&n=" .. number)
end
